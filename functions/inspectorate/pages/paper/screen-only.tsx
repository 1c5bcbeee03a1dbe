import type { FC } from 'hono/jsx';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Reader } from '../../../pages/reader.ts';

const words = {
  title: { en: 'Read this flag on the screen', ar: 'اقرأ هذا المؤشر على الشاشة' },
  why: {
    en: 'This flag has no sheet. Paper is carried to where the employer is, photographed and left behind, and this one would tell more than the employer may learn. Read it on the screen before you go.',
    ar: 'لا ورقة لهذا المؤشر. فالورق يُحمل إلى حيث صاحب العمل، ويُصوَّر ويُنسى هناك، وهذه الورقة تكشف أكثر مما يجوز أن يعرفه صاحب العمل. اقرأه على الشاشة قبل أن تذهب.',
  },
} as const satisfies Record<string, Text>;

export const screenOnly = (reader: Reader): string => reader.say(words.title);

/** In the place of a sheet that would tell too much. It is not printed either. */
export const ScreenOnly: FC<{ reader: Reader }> = ({ reader }) => (
  <div class="insaf-no-print">
    <h1 class="govuk-heading-l">{screenOnly(reader)}</h1>
    <p class="govuk-body">{reader.say(words.why)}</p>
  </div>
);
