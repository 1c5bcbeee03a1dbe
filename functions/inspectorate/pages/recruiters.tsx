import type * as z from 'zod';
import type { RecruitmentGraph } from '../../../lib/domain/flags/recruitment-graph.ts';
import { levelRank } from '../../../lib/domain/values/indicator.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { ChartFigure } from '../../pages/parts/charts/figure.tsx';
import { Recruiters, roomFor } from '../../pages/parts/charts/recruiters.tsx';
import { Code, Figure, LevelMark, Name } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { DataTable } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { definePage } from './define-page.ts';

type Graph = z.output<typeof RecruitmentGraph>;

const words = {
  title: { en: 'Who recruits for whom', ar: 'من يستقدم لمن' },
  back: { en: 'Employer', ar: 'صاحب العمل' },
  lead: {
    en: 'As the parties declared it. Shared phones, accounts and owners are not declared, and so not shown.',
    ar: 'كما صرّحت به الأطراف. أما الهواتف والحسابات والملّاك المشتركون فلا يُصرَّح بهم، ولذلك لا يظهرون.',
  },
  summary: {
    en: '{agencies, plural, =0 {No agency} one {# agency} other {# agencies}}; {others, plural, =0 {no other employer} one {# other employer} other {# other employers}} of theirs; {direct, plural, =0 {no contract} one {# contract} other {# contracts}} without an agency. Red rings are flagged.',
    ar: '{agencies, plural, zero {لا وكالات} one {وكالة واحدة} two {وكالتان} few {# وكالات} many {# وكالة} other {# وكالة}}؛ ولها {others, plural, zero {لا أصحاب عمل آخرين} one {صاحب عمل آخر} two {صاحبا عمل آخران} few {# أصحاب عمل آخرين} many {# صاحب عمل آخر} other {# صاحب عمل آخر}}؛ و{direct, plural, zero {لا عقود} one {عقد واحد} two {عقدان} few {# عقود} many {# عقدًا} other {# عقد}} بلا وكالة. والحلقات الحمراء عليها مؤشرات.',
  },
  employer: { en: 'This employer', ar: 'صاحب العمل هذا' },
  agencies: { en: 'Agencies', ar: 'الوكالات' },
  others: { en: 'Also for', ar: 'وأيضًا لـ' },
  sign: { en: 'Sign', ar: 'الرمز' },
  name: { en: 'Name', ar: 'الاسم' },
  role: { en: 'Part', ar: 'الدور' },
  contracts: { en: 'Contracts', ar: 'العقود' },
  level: { en: 'Level', ar: 'المستوى' },
  more: {
    en: '{count, plural, one {# more employer} other {# more employers}} beyond your competence or further down',
    ar: '{count, plural, zero {لا غيرهم} one {صاحب عمل آخر} two {صاحبا عمل آخران} few {# أصحاب عمل آخرين} many {# صاحب عمل آخر} other {# صاحب عمل آخر}} خارج اختصاصك أو أدنى في القائمة',
  },
  chain: { en: 'Named in between', ar: 'وسطاء مذكورون' },
  chainRead: {
    en: 'Read in {read} of {of} contracts, the most serious first. Who is registered here stands above.',
    ar: 'قُرئت {read} من {of} من العقود، والأخطر أولًا. ومن كان مسجلًا هنا فهو أعلاه.',
  },
  nobody: { en: 'No contract names anybody in between.', ar: 'لا يذكر أي عقد وسيطًا.' },
  none: {
    en: 'No agency is known: every contract is direct or says nothing.',
    ar: 'لا تُعرف أي وكالة: كل العقود مباشرة أو لا تذكر شيئًا.',
  },
  licence: { en: 'Licence', ar: 'الترخيص' },
  unlicensed: { en: 'Declared to have none', ar: 'مصرَّح بأنه بلا ترخيص' },
  unknown: { en: 'Not stated', ar: 'غير مذكور' },
} as const satisfies Record<string, Text>;

const roles: Readonly<Record<Graph['intermediaries'][number]['role'], Text>> = {
  originRecruiter: { en: 'Recruiter at origin', ar: 'وكيل في بلد المنشأ' },
  subAgent: { en: 'Sub-agent', ar: 'وكيل فرعي' },
  destinationAgency: { en: 'Agency here', ar: 'وكالة هنا' },
  labourSupplier: { en: 'Labour supplier', ar: 'مورّد عمالة' },
};

interface Other {
  sign: string;
  employerId: string;
  name: Graph['agencies'][number]['name'];
  level: Graph['agencies'][number]['level'];
  contracts: number;
}

const letter = (at: number): string => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(at);
/** The one that the page is about. */
const me = '•';

/** Other employers, each once with its own number, with all that came through these agencies. */
function othersIn({ agencies }: Graph): Other[] {
  const same = Map.groupBy(
    agencies.flatMap(({ alsoFor }) => alsoFor),
    ({ employerId }) => employerId,
  );
  return [...same.values()]
    .map((each) =>
      each.reduce((a, b) => ({
        ...(levelRank(a.level) < levelRank(b.level) ? b : a),
        contracts: a.contracts + b.contracts,
      })),
    )
    .toSorted((a, b) => levelRank(b.level) - levelRank(a.level))
    .map((each, at) => ({ ...each, sign: String(at + 1) }));
}

const isFlagged = ({ level }: Pick<Other, 'level'>): boolean => levelRank(level) > levelRank('low');

const Legend = ({ reader, graph, others }: { reader: Reader; graph: Graph; others: readonly Other[] }) => (
  <>
    <DataTable
      caption={reader.say(words.agencies)}
      columns={[
        { heading: reader.say(words.sign), cell: ({ sign }) => <strong>{sign}</strong> },
        {
          heading: reader.say(words.name),
          cell: ({ agencyId, name, others: more }) => (
            <>
              <a class="govuk-link" href={`/console/agencies/${agencyId}`}>
                <Name>{nameFor(name, reader)}</Name>
              </a>
              {more > 0 && <p class="govuk-hint">{reader.say(words.more, { count: more })}</p>}
            </>
          ),
        },
        {
          heading: reader.say(words.contracts),
          cell: ({ contracts }) => <Figure>{reader.number(contracts)}</Figure>,
        },
        {
          heading: reader.say(words.level),
          cell: ({ level }) => <LevelMark level={level} reader={reader} />,
        },
      ]}
      rows={graph.agencies.map((agency, at) => ({ sign: letter(at), ...agency }))}
      empty={reader.say(words.none)}
    />
    {others.length > 0 && (
      <DataTable
        caption={reader.say(words.others)}
        columns={[
          { heading: reader.say(words.sign), cell: ({ sign }) => <strong>{sign}</strong> },
          {
            heading: reader.say(words.name),
            cell: ({ employerId, name }) => (
              <a class="govuk-link" href={`/console/employers/${employerId}`}>
                <Name>{nameFor(name, reader)}</Name>
              </a>
            ),
          },
          {
            heading: reader.say(words.contracts),
            cell: ({ contracts }) => <Figure>{reader.number(contracts)}</Figure>,
          },
          {
            heading: reader.say(words.level),
            cell: ({ level }) => <LevelMark level={level} reader={reader} />,
          },
        ]}
        rows={others}
        empty=""
      />
    )}
  </>
);

const Picture = ({ reader, graph, others }: { reader: Reader; graph: Graph; others: readonly Other[] }) => {
  const { agencies, direct } = graph;
  const signOf = new Map(others.map(({ employerId, sign }) => [employerId, sign]));
  const columns = [
    [{ sign: me, isFlagged: agencies.some(isFlagged) }],
    agencies.map((agency, at) => ({ sign: letter(at), isFlagged: isFlagged(agency) })),
    others.map((other) => ({ sign: other.sign, isFlagged: isFlagged(other) })),
  ];
  const links = agencies.flatMap(({ contracts, alsoFor }, at) => [
    { from: me, to: letter(at), contracts },
    ...alsoFor.map((each) => ({
      from: letter(at),
      to: signOf.get(each.employerId) ?? '',
      contracts: each.contracts,
    })),
  ]);
  return (
    <ChartFigure
      reader={reader}
      id="recruiters"
      title={reader.say(words.title)}
      summary={reader.say(words.summary, { agencies: agencies.length, others: others.length, direct })}
      room={roomFor(columns)}
      drawing={
        <Recruiters
          reader={reader}
          columns={columns}
          headings={[words.employer, words.agencies, words.others].map((text) => reader.say(text))}
          links={links}
        />
      }
      isTableOpen
      table={<Legend reader={reader} graph={graph} others={others} />}
    />
  );
};

const Between = ({ reader, graph: { intermediaries, read } }: { reader: Reader; graph: Graph }) => (
  <>
    <DataTable
      caption={reader.say(words.chain)}
      columns={[
        { heading: reader.say(words.name), cell: ({ name }) => <Name>{nameFor(name, reader)}</Name> },
        { heading: reader.say(words.role), cell: ({ role }) => reader.say(roles[role]) },
        {
          heading: reader.say(words.licence),
          cell: ({ licenceNumber, licensed }) =>
            licenceNumber ? (
              <Code>{licenceNumber}</Code>
            ) : (
              reader.say(licensed === false ? words.unlicensed : words.unknown)
            ),
        },
        {
          heading: reader.say(words.contracts),
          cell: ({ contracts }) => <Figure>{reader.number(contracts)}</Figure>,
        },
      ]}
      rows={intermediaries}
      empty={reader.say(words.nobody)}
    />
    <p class="govuk-hint">{reader.say(words.chainRead, { read: read.contracts, of: read.of })}</p>
  </>
);

/** Who recruits for an employer and for whom else, as a picture and as tables. */
export const recruitersPage = definePage({
  pageId: 'recruiters',
  path: '/console/employers/:organisationId/recruitment',
  asks: ['getRecruitment'],
  async show({ ask, language, params: { organisationId = '' } }) {
    const reader = readerOf(language);
    const { body: graph } = await ask('getRecruitment', {
      params: { organisationId },
      purpose: 'inspection',
    });
    const others = othersIn(graph);
    const title = reader.say(words.title);
    return {
      title,
      section: 'worklist',
      back: { href: `/console/employers/${organisationId}`, label: reader.say(words.back) },
      recorded: true,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          {graph.agencies.length === 0 ? (
            <p class="govuk-body">{reader.say(words.none)}</p>
          ) : (
            <Picture reader={reader} graph={graph} others={others} />
          )}
          <Between reader={reader} graph={graph} />
        </>
      ),
    };
  },
});
