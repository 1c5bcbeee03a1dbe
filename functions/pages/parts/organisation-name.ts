import type { Name } from '../../../lib/domain/values/name.ts';
import type { Reader } from '../reader.ts';

/** Both scripts are data; the reader's own comes first where it is known. */
export const nameFor = (name: Pick<Name, 'latin' | 'arabic'>, { language }: Reader): string =>
  language === 'ar' ? (name.arabic ?? name.latin) : name.latin;
