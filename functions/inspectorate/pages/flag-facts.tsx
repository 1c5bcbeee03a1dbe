import type * as z from 'zod';
import type { Flag } from '../../../lib/domain/inspections/inspection.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { factDictionary } from '../../../lib/rules/facts/dictionary.ts';
import { factInWords } from '../../../lib/rules/words/fact-in-words.ts';
import { Code } from '../../pages/parts/marks.tsx';
import { DataTable } from '../../pages/parts/table.tsx';
import type { Reader } from '../../pages/reader.ts';

type OneFlag = z.output<typeof Flag>;

const words = {
  facts: { en: 'The facts that were read', ar: 'الوقائع التي قُرئت' },
  fact: { en: 'Fact', ar: 'الواقعة' },
  value: { en: 'Value', ar: 'القيمة' },
  yes: { en: 'Yes', ar: 'نعم' },
  no: { en: 'No', ar: 'لا' },
  condition: { en: 'The condition, with what decided marked', ar: 'الشرط، وما حسمه معلَّم' },
  none: { en: 'No fact is shown here.', ar: 'لا وقائع معروضة هنا.' },
  entries: {
    en: '{count, plural, one {# entry} other {# entries}}',
    ar: '{count, plural, zero {لا بنود} one {بند واحد} two {بندان} few {# بنود} many {# بندًا} other {# بند}}',
  },
} as const satisfies Record<string, Text>;

const isCount = (value: unknown): value is { entries: number } =>
  typeof value === 'object' && value !== null && 'entries' in value && typeof value.entries === 'number';

/** A value as the reader says it; a name or a number that is on no list as it stands. */
function shownValue(path: string, value: unknown, reader: Reader): string {
  if (isCount(value)) return reader.say(words.entries, { count: value.entries });
  if (typeof value === 'boolean') return reader.say(value ? words.yes : words.no);
  if (typeof value !== 'string') return String(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? reader.day(value) : factInWords(path, value, reader.language);
}

/** What a fact means, as its dictionary has it: in English, like the language of rules. */
const meanings = new Map(factDictionary().map(({ path, meaning }) => [path, meaning]));

const Fact = ({ path }: { path: string }) => {
  const meaning = meanings.get(path.replaceAll(/\[\d+\]/g, '[]'));
  return (
    <>
      <Code>{path}</Code>
      {meaning && (
        <div class="govuk-hint govuk-body-s govuk-!-margin-bottom-0" lang="en">
          <bdi dir="ltr">{meaning}</bdi>
        </div>
      )}
    </>
  );
};

/** The condition as its authors wrote it, with the part that decided marked, and the facts that it read. */
export const FlagFacts = ({ reader, flag }: { reader: Reader; flag: OneFlag }) => {
  const { expression, deciding } = flag.rule;
  const [from, to] = deciding;
  return (
    <>
      <DataTable
        caption={reader.say(words.facts)}
        columns={[
          { heading: reader.say(words.fact), cell: ({ path }) => <Fact path={path} /> },
          {
            heading: reader.say(words.value),
            cell: ({ path, value }) => <bdi>{shownValue(path, value, reader)}</bdi>,
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
