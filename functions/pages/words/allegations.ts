import type { Text } from '../../../lib/problems/text.ts';
import list from '../../../lib/reference/allegations.json' with { type: 'json' };

const words = new Map(list.allegations.map(({ code, en, ar }) => [code, { en, ar }]));

/** What somebody can tell, in plain words; a code without words is shown as it is. */
export const allegationWords = (code: string): Text => words.get(code) ?? { en: code, ar: code };
