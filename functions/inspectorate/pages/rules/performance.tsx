import type * as z from 'zod';
import type { Text } from '../../../../lib/problems/text.ts';
import type { RulePerformance } from '../../../../lib/rules/governance/performance-view.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';

type Measured = z.output<typeof RulePerformance>;

const words = {
  title: { en: 'How its flags held', ar: 'مدى صحة مؤشراتها' },
  tooFew: {
    en: 'Fewer than {count} of its flags have been decided by a person, so nothing is said yet.',
    ar: 'لم يبتّ إنسان في {count} من مؤشراتها بعد، فلا يُقال عنها شيء حتى الآن.',
  },
  overall: {
    en: '{substantiated} of {reviewed} flags were substantiated: {share} (between {lower} and {upper} with 95 % confidence).',
    ar: 'ثبت {substantiated} من {reviewed} مؤشرًا: {share} (بين {lower} و{upper} بثقة 95٪).',
  },
  version: { en: 'Version', ar: 'الإصدار' },
  decided: { en: 'Decided', ar: 'بُتّ فيها' },
  held: { en: 'Substantiated', ar: 'ثبتت' },
  share: { en: 'Share', ar: 'النسبة' },
} as const satisfies Record<string, Text>;

const share = (perMille: number, reader: Reader): string => reader.percent(perMille / 1000);

/** What the decisions of inspectors say of a rule; below ten decisions nothing is said, because it would be said of persons. */
export const Performance = ({
  reader,
  performance: { overall, byVersion, fewestReviews },
}: {
  reader: Reader;
  performance: Measured;
}) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(words.title)}</h2>
    {overall ? (
      <p class="govuk-body">
        {reader.say(words.overall, {
          substantiated: overall.substantiated,
          reviewed: overall.reviewed,
          share: share(overall.precision.perMille, reader),
          lower: share(overall.precision.lower, reader),
          upper: share(overall.precision.upper, reader),
        })}
      </p>
    ) : (
      <p class="govuk-body">{reader.say(words.tooFew, { count: fewestReviews })}</p>
    )}
    {byVersion.length > 1 && (
      <DataTable
        caption={reader.say(words.title)}
        isCaptionHidden
        columns={[
          { heading: reader.say(words.version), cell: ({ ruleVersion }) => <Figure>{ruleVersion}</Figure> },
          {
            heading: reader.say(words.decided),
            cell: ({ reviewed }) => <Figure>{reader.number(reviewed)}</Figure>,
          },
          {
            heading: reader.say(words.held),
            cell: ({ substantiated }) => <Figure>{reader.number(substantiated)}</Figure>,
          },
          {
            heading: reader.say(words.share),
            cell: ({ precision }) => <Figure>{share(precision.perMille, reader)}</Figure>,
          },
        ]}
        rows={byVersion}
        empty=""
      />
    )}
  </>
);
