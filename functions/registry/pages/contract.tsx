import type * as z from 'zod';
import type { Contract } from '../../../lib/domain/contract.ts';
import type { Compliance } from '../../../lib/domain/notice.ts';
import { comparedTerms } from '../../../lib/domain/terms-diff.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Code, Figure } from '../../pages/parts/marks.tsx';
import { nameFor } from '../../pages/parts/organisation-name.ts';
import { Summary } from '../../pages/parts/summary.tsx';
import { DataTable } from '../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { termNames, termValue } from '../../pages/words/terms.ts';
import { definePage } from './define-page.ts';

type Item = z.output<typeof Contract>;
type Told = z.output<typeof Compliance>;

const words = {
  title: { en: 'Contract of {worker}', ar: 'عقد {worker}' },
  back: { en: 'Contracts', ar: 'العقود' },
  fees: { en: 'Fees and costs', ar: 'الرسوم والتكاليف' },
  notices: { en: 'What the rules say of your own declaration', ar: 'ما تقوله القواعد عن تصريحك' },
  noNotices: {
    en: 'Nothing: what you declared keeps to the rules.',
    ar: 'لا شيء: ما صرّحت به يوافق القواعد.',
  },
  number: { en: 'Contract number', ar: 'رقم العقد' },
  own: { en: 'Your own number', ar: 'رقمك الخاص' },
  starts: { en: 'Work begins', ar: 'بداية العمل' },
  registered: { en: 'Registered', ar: 'تاريخ التسجيل' },
  document: { en: 'Document', ar: 'الوثيقة' },
  terms: { en: 'Terms', ar: 'الشروط' },
  term: { en: 'Term', ar: 'الشرط' },
  offer: { en: 'Offer', ar: 'العرض' },
  signedAtOrigin: { en: 'Signed at origin', ar: 'وُقِّع في بلد المنشأ' },
  signedAtDestination: { en: 'Signed at destination', ar: 'وُقِّع في بلد العمل' },
  none: { en: 'No terms were declared.', ar: 'لم يُصرَّح بأي شروط.' },
} as const satisfies Record<string, Text>;

const versions = ['offer', 'signedAtOrigin', 'signedAtDestination'] as const;

const TermsTable = ({ reader, contract }: { reader: Reader; contract: Item }) => {
  const declared = versions.flatMap((version) => {
    const terms = contract[version]?.terms;
    return terms ? [{ version, terms }] : [];
  });
  const stated = comparedTerms.filter((term) =>
    declared.some(({ terms }) => termValue(term, terms, reader) !== undefined),
  );
  return (
    <DataTable
      caption={reader.say(words.terms)}
      columns={[
        { heading: reader.say(words.term), cell: (term) => <strong>{reader.say(termNames[term])}</strong> },
        ...declared.map(({ version, terms }) => ({
          heading: reader.say(words[version]),
          cell: (term: (typeof comparedTerms)[number]) => <bdi>{termValue(term, terms, reader) ?? '–'}</bdi>,
        })),
      ]}
      rows={stated}
      empty={reader.say(words.none)}
    />
  );
};

/** What speaks before what could not be answered. */
const flaggedFirst = (a: Told['notices'][number], b: Told['notices'][number]): number =>
  Number(b.outcome === 'flagged') - Number(a.outcome === 'flagged');

const Notices = ({ reader, notices }: { reader: Reader; notices: Told['notices'] }) => (
  <>
    <h2 class="govuk-heading-m">{reader.say(words.notices)}</h2>
    {notices.length === 0 ? (
      <p class="govuk-body">{reader.say(words.noNotices)}</p>
    ) : (
      notices.toSorted(flaggedFirst).map(({ title, message, missing = [] }) => (
        <div class="govuk-inset-text">
          <h3 class="govuk-heading-s">{title}</h3>
          <p class="govuk-body">{message}</p>
          {missing.length > 0 && (
            <ul class="govuk-list">
              {missing.map(({ path }) => (
                <li>
                  <Code>{path}</Code>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))
    )}
  </>
);

/** One contract as its own party sees it: its terms, and what the rules say of its own declaration. */
export const contractPage = definePage({
  pageId: 'contract',
  path: '/console/contracts/:contractId',
  asks: ['getContract', 'getNotices'],
  async show({ ask, language, params }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const [{ body: contract }, { body: compliance }] = await Promise.all([
      ask('getContract', { params: { contractId } }),
      ask('getNotices', { params: { contractId } }),
    ]);
    const title = reader.say(words.title, { worker: nameFor(contract.worker.name, reader) });
    const { document } = contract.worker;
    return {
      title,
      section: 'contracts',
      back: { href: '/console', label: reader.say(words.back) },
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <Notices reader={reader} notices={compliance.notices} />
          <p class="govuk-body">
            <a class="govuk-button govuk-button--secondary" href={`/console/contracts/${contractId}/fees`}>
              {reader.say(words.fees)}
            </a>
          </p>
          <TermsTable reader={reader} contract={contract} />
          <Summary
            rows={[
              [reader.say(words.number), <Code>{contract.id}</Code>],
              [reader.say(words.own), contract.externalId && <Code>{contract.externalId}</Code>],
              [
                reader.say(words.starts),
                contract.startsOn && <Figure>{reader.day(contract.startsOn)}</Figure>,
              ],
              [reader.say(words.registered), <Figure>{reader.moment(contract.registeredAt)}</Figure>],
              [
                reader.say(words.document),
                <Code>
                  {document.type} …{document.lastThree}
                </Code>,
              ],
            ]}
          />
        </>
      ),
    };
  },
});
