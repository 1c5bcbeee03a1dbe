import type { ReportItem } from '../../../../lib/domain/reports/report-item.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import type { Column } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';

const words = {
  step: { en: 'Next step', ar: 'الخطوة التالية' },
  take: { en: 'Take in hand', ar: 'تولَّ البلاغ' },
} as const satisfies Record<string, Text>;

/**
 * Whoever takes a report in hand may read it: until then it opens to who filed it, and to whom its employer is assigned. In the
 * queue of those that somebody has already there is nothing to take.
 */
export const takeInHand = (reader: Reader, newKey: () => string): Column<ReportItem> => ({
  heading: reader.say(words.step),
  cell: ({ id, state }) =>
    state === 'open' ? (
      <PostForm newKey={newKey()}>
        <Send name="reportId" value={id} isSecondary>
          {reader.say(words.take)}
        </Send>
      </PostForm>
    ) : null,
});
