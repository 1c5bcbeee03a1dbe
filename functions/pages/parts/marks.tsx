import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Level } from '../../../lib/domain/values/indicator.ts';
import type { Text } from '../../../lib/problems/text.ts';
import type { Reader } from '../reader.ts';

const levelWords = {
  urgent: { en: 'Urgent', ar: 'عاجل' },
  high: { en: 'High', ar: 'مرتفع' },
  medium: { en: 'Medium', ar: 'متوسط' },
  low: { en: 'Low', ar: 'منخفض' },
  none: { en: 'None', ar: 'لا يوجد' },
} as const satisfies Record<Level, Text>;

/** A level: the word carries it, the colour repeats it. */
export const LevelMark: FC<{ level: Level; reader: Reader }> = ({ level, reader }) => (
  <strong class={`insaf-level insaf-level--${level}`}>{reader.say(levelWords[level])}</strong>
);

/** The word of a level, for sentences and choices. */
export const levelWord = (level: Level, reader: Reader): string => reader.say(levelWords[level]);

/** An id, a code or a number of a document: left to right and isolated, whatever the page's direction. */
export const Code: FC<PropsWithChildren> = ({ children }) => (
  <bdi dir="ltr" class="insaf-code">
    {children}
  </bdi>
);

/** A figure, a day or money that shall not break or mix with the words around it. */
export const Figure: FC<PropsWithChildren> = ({ children }) => <bdi class="insaf-number">{children}</bdi>;

/** A name of a person or an organisation: data in either script, never translated. */
export const Name: FC<PropsWithChildren> = ({ children }) => <bdi>{children}</bdi>;
