import type { FC } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import { Code } from '../../pages/parts/marks.tsx';
import type { Reader } from '../../pages/reader.ts';

const words = {
  you: { en: 'you', ar: 'أنت' },
  installation: { en: 'the installation', ar: 'التثبيت الأول' },
} as const satisfies Record<string, Text>;

/** By which names the service knows whoever is signed in. */
export interface Myself {
  id: string;
  subject: string;
  roles: readonly string[];
}

/** Whether an id in a record is that of whoever reads it. */
export const isMe = (me: Myself, by: string | undefined): boolean =>
  by !== undefined && (by === me.id || by === me.subject);

/** Who took a step: oneself in words, everybody else by the beginning of their id, because no list of names is kept here. */
export const PersonMark: FC<{ reader: Reader; me: Myself; by: string | undefined }> = ({
  reader,
  me,
  by,
}) => {
  if (by === undefined || by === '') return null;
  if (isMe(me, by)) return <strong>{reader.say(words.you)}</strong>;
  if (by === 'installation') return <>{reader.say(words.installation)}</>;
  return <Code>{by.slice(0, 12)}</Code>;
};
