import type * as z from 'zod';
import type { Dossier } from '../../../lib/domain/inspections/inspection.ts';
import { levelRank } from '../../../lib/domain/values/indicator.ts';
import { indicatorNames } from '../../../lib/domain/values/indicator-names.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Figure, LevelMark } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { ContractFacts, Parties } from './contract-facts.tsx';
import { FeesSideBySide } from './contract-fees.tsx';
import { TermsSideBySide } from './contract-terms.tsx';
import { TimeLine } from './contract-time-line.tsx';
import { definePage } from './define-page.ts';
import { flagStatusWords, kindWords } from './flag-words.ts';
import { TakeAway } from './paper/take-away.tsx';
import { CertificateOf } from './suspension-proposed.tsx';
import { WaysOn } from './ways-on.tsx';

type File = z.output<typeof Dossier>;
type FlagRow = File['flags'][number];

const words = {
  title: { en: 'Contract of {worker}', ar: 'عقد {worker}' },
  print: { en: 'Sheet for a visit', ar: 'ورقة للزيارة' },
  fees: { en: 'Fees as a file (CSV)', ar: 'الرسوم كملف (CSV)' },
  flags: { en: 'Risk flags', ar: 'مؤشرات الخطر' },
  onThisPage: { en: 'On this page', ar: 'في هذه الصفحة' },
  terms: { en: 'Promised and signed', ar: 'الموعود والموقَّع' },
  paid: { en: 'Who paid what', ar: 'من دفع ماذا' },
  time: { en: 'Wages and hours', ar: 'الأجور والساعات' },
  noFlags: { en: 'No flag stands on this contract.', ar: 'لا مؤشر قائم على هذا العقد.' },
  level: { en: 'Level', ar: 'المستوى' },
  what: { en: 'What was found', ar: 'ما وُجد' },
  status: { en: 'State', ar: 'الحالة' },
  raised: { en: 'Raised', ar: 'تاريخ الرفع' },
  silence: { en: 'What nobody has declared', ar: 'ما لم يصرّح به أحد' },
  unanswered: {
    en: '{count, plural, one {# question} other {# questions}} could not be answered.',
    ar: '{count, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}} بلا جواب.',
  },
  silenceLead: {
    en: '{count, plural, one {# question} other {# questions}} could not be answered: the contract might reach the level',
    ar: '{count, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}} بلا جواب: قد يبلغ العقد المستوى',
  },
} as const satisfies Record<string, Text>;

/** Indicators before breaches, and the higher level first: the same order as in the list of contracts. */
export const strongerFirst = (a: FlagRow, b: FlagRow): number =>
  Number(b.kind === 'indicator') - Number(a.kind === 'indicator') || levelRank(b.level) - levelRank(a.level);

const places = [
  ['flags', words.flags],
  ['terms', words.terms],
  ['fees', words.paid],
  ['wages-and-hours', words.time],
] as const;

/** A contract is a long page: each part of it is one step away. */
const OnThisPage = ({ reader }: { reader: Reader }) => (
  <nav aria-label={reader.say(words.onThisPage)}>
    <ul class="insaf-ways">
      {places.map(([id, label]) => (
        <li>
          <a class="govuk-link" href={`#${id}`}>
            {reader.say(label)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Of what a flag says, nothing that the engine or a person did with it: as much as paper may carry. */
export const flagColumnsOnPaper = (reader: Reader): Column<FlagRow>[] => [
  {
    heading: reader.say(words.level),
    cell: ({ level, kind }) =>
      kind === 'indicator' ? <LevelMark level={level} reader={reader} /> : reader.say(kindWords[kind]),
  },
  {
    heading: reader.say(words.what),
    cell: ({ id, message, indicator }) => (
      <>
        <a class="govuk-link govuk-!-font-weight-bold" href={`/console/flags/${id}`}>
          {indicator ? reader.say(indicatorNames[indicator]) : reader.say(message)}
        </a>
        {indicator && <p class="govuk-body govuk-!-margin-bottom-0">{reader.say(message)}</p>}
      </>
    ),
  },
];

const flagColumns = (reader: Reader): Column<FlagRow>[] => [
  ...flagColumnsOnPaper(reader),
  { heading: reader.say(words.status), cell: ({ status }) => reader.say(flagStatusWords[status]) },
  { heading: reader.say(words.raised), cell: ({ raisedAt }) => <Figure>{reader.moment(raisedAt)}</Figure> },
];

/** What the contract might reach is left off paper: it is never below its level, which told reasons raise. */
export const Silence = ({
  reader,
  file: { assessment },
  isPaper,
}: {
  reader: Reader;
  file: File;
  isPaper?: true;
}) =>
  assessment && assessment.unanswered.length > 0 ? (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.silence)}</h2>
      <p class="govuk-body">
        {reader.say(isPaper ? words.unanswered : words.silenceLead, { count: assessment.unanswered.length })}{' '}
        {!isPaper && <LevelMark level={assessment.ifUnknownsFlagged} reader={reader} />}
      </p>
    </>
  ) : null;

/** One contract: its flags, what was promised beside what was signed, who says what was paid, and where nobody says anything. */
export const contractPage = definePage({
  pageId: 'contract',
  path: '/console/contracts/:contractId',
  asks: ['getDossier'],
  async show({ ask, language, params }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const { body: file } = await ask('getDossier', { params: { contractId }, purpose: 'inspection' });
    const { contract, employer } = file;
    const title = reader.say(words.title, { worker: nameFor(contract.worker.name, reader) });
    const back = employer && {
      href: `/console/employers/${employer.id}`,
      label: nameFor(employer.name, reader),
    };
    return {
      title,
      section: 'worklist',
      ...(back ? { back } : {}),
      recorded: true,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <Parties reader={reader} file={file} />
          <OnThisPage reader={reader} />
          <TakeAway
            reader={reader}
            ways={[
              { href: `/console/contracts/${contractId}/sheet`, text: words.print },
              { href: `/console/contracts/${contractId}/fees.csv`, text: words.fees },
            ]}
          />
          <DataTable
            id="flags"
            caption={reader.say(words.flags)}
            columns={flagColumns(reader)}
            rows={file.flags.toSorted(strongerFirst)}
            empty={reader.say(words.noFlags)}
          />
          <CertificateOf reader={reader} file={file} />
          <TermsSideBySide reader={reader} file={file} />
          <FeesSideBySide reader={reader} file={file} />
          <TimeLine reader={reader} file={file} />
          <Silence reader={reader} file={file} />
          <WaysOn reader={reader} about={{ contractId: contract.id }} />
          <ContractFacts reader={reader} file={file} />
        </>
      ),
    };
  },
});
