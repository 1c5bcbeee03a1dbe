import type * as z from 'zod';
import type { Flag } from '../../../../lib/domain/inspections/inspection.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { FactName } from './fact-name.tsx';
import { factValue } from './fact-value.ts';

type OneFlag = z.output<typeof Flag>;

const words = {
  facts: { en: 'The facts that were read', ar: 'الوقائع التي قُرئت' },
  fact: { en: 'Fact', ar: 'الواقعة' },
  value: { en: 'Value', ar: 'القيمة' },
  condition: { en: 'The condition, with what decided marked', ar: 'الشرط، وما حسمه معلَّم' },
  none: { en: 'No fact is shown here.', ar: 'لا وقائع معروضة هنا.' },
} as const satisfies Record<string, Text>;

/** The condition as its authors wrote it, with the part that decided marked, and the facts that it read. */
export const FlagFacts = ({ reader, flag }: { reader: Reader; flag: OneFlag }) => {
  const { expression, deciding } = flag.rule;
  const [from, to] = deciding;
  return (
    <>
      <DataTable
        caption={reader.say(words.facts)}
        columns={[
          { heading: reader.say(words.fact), cell: ({ path }) => <FactName path={path} reader={reader} /> },
          {
            heading: reader.say(words.value),
            cell: ({ path, value }) => (
              <bdi>{factValue(path, value, { reader, currency: flag.currency })}</bdi>
            ),
          },
        ]}
        rows={flag.facts}
        empty={reader.say(words.none)}
      />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{reader.say(words.condition)}</span>
        </summary>
        <div class="govuk-details__text">
          <Code>
            {expression.slice(0, from)}
            <mark class="insaf-decided">{expression.slice(from, to)}</mark>
            {expression.slice(to)}
          </Code>
        </div>
      </details>
    </>
  );
};
