import { Code, Figure } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { sectorName } from '../../../pages/words/sectors.ts';
import type { OneResult } from './backtest-result.tsx';
import { ContractChanges } from './contract-changes.tsx';

type Group = OneResult['groups'][number];

const words = {
  groups: { en: 'Flag rates by group', ar: 'نسب المؤشرات بحسب الفئة' },
  lead: {
    en: 'Nationality, sex and religion are no facts, so no rule can ask for them; a rule can still weigh on a group by another way. A warning says: more often than all others, and not by chance.',
    ar: 'الجنسية والجنس والدين ليست من الوقائع، فلا تسأل عنها أي قاعدة؛ لكن القاعدة قد تثقل على فئة بطريق آخر. والتحذير يعني: أكثر من سائر الفئات وليس مصادفة.',
  },
  warned: {
    en: '{count, plural, one {# group would be flagged} other {# groups would be flagged}} more often than the others, and not by chance. Read the rules again before you go on.',
    ar: '{count, plural, zero {لا فئة} one {فئة واحدة} two {فئتان} few {# فئات} many {# فئة} other {# فئة}} سترتفع عليها المؤشرات أكثر من غيرها وليس مصادفة. أعد قراءة القواعد قبل المتابعة.',
  },
  group: { en: 'Group', ar: 'الفئة' },
  contracts: { en: 'Contracts', ar: 'العقود' },
  flags: { en: 'Flagged: now and then', ar: 'عليها مؤشر: الآن وبعدها' },
  ratio: { en: 'Compared with the others', ar: 'مقارنةً بالبقية' },
  times: { en: '{ratio} times', ar: '{ratio} ضعف' },
  small: { en: 'too few to say', ar: 'أقل من أن يُقال' },
  unknown: { en: 'not stated', ar: 'غير مصرَّح به' },
  warning: { en: 'Warning', ar: 'تحذير' },
  none: { en: 'There is no contract to group.', ar: 'لا عقود لتصنيفها.' },
  by: {
    recruitmentCountry: { en: 'Recruited in', ar: 'بلد الاستقدام' },
    sector: { en: 'Sector', ar: 'القطاع' },
    occupation: { en: 'Occupation', ar: 'المهنة' },
  },
  sample: { en: 'A random sample to read', ar: 'عينة عشوائية للقراءة' },
  change: { en: '{before} → {after}', ar: '{before} ← {after}' },
} as const;

const codeOf = ({ by, code }: Group, reader: Reader) => {
  if (code === 'unknown') return reader.say(words.unknown);
  if (by === 'recruitmentCountry') return reader.country(code);
  return by === 'sector' ? sectorName(code, reader) : <Code>ISCO {code}</Code>;
};

const nameOf = (group: Group, reader: Reader) => (
  <>
    {reader.say(words.by[group.by])}: {codeOf(group, reader)}
  </>
);

const ratioOf = ({ ratioAfter, warning }: Group, reader: Reader) => {
  if (ratioAfter === null) return reader.say(words.small);
  const text = reader.say(words.times, { ratio: reader.number(Math.round(ratioAfter * 100) / 100) });
  return warning ? (
    <mark class="insaf-worse">
      {reader.say(words.warning)}: {text}
    </mark>
  ) : (
    text
  );
};

/** Whether a group would be flagged more often than others, and the sample that a person reads before deciding. */
export const BacktestGroups = ({ reader, result }: { reader: Reader; result: OneResult }) => {
  const warned = result.groups.filter(({ warning }) => warning).length;
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.groups)}</h2>
      <p class="govuk-body">{reader.say(words.lead)}</p>
      {warned > 0 && (
        <div class="govuk-inset-text">
          <strong>{reader.say(words.warned, { count: warned })}</strong>
        </div>
      )}
      <DataTable
        caption={reader.say(words.groups)}
        isCaptionHidden
        columns={[
          { heading: reader.say(words.group), cell: (group) => nameOf(group, reader) },
          {
            heading: reader.say(words.contracts),
            cell: ({ contracts }) => <Figure>{reader.number(contracts)}</Figure>,
          },
          {
            heading: reader.say(words.flags),
            cell: ({ before, after }) => (
              <Figure>
                {reader.say(words.change, { before: reader.number(before), after: reader.number(after) })}
              </Figure>
            ),
          },
          { heading: reader.say(words.ratio), cell: (group) => ratioOf(group, reader) },
        ]}
        rows={result.groups}
        empty={reader.say(words.none)}
      />
      <ContractChanges reader={reader} caption={reader.say(words.sample)} changes={result.sample} />
    </>
  );
};
