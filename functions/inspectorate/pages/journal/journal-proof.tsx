import type * as z from 'zod';
import { parseCheckpoint, parseNote } from '../../../../lib/domain/journal/checkpoint.ts';
import type { InclusionProof } from '../../../../lib/domain/journal/journal-view.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { Code } from '../../../pages/parts/marks.tsx';
import { Summary } from '../../../pages/parts/summary.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';

type Proof = z.output<typeof InclusionProof>;

const words = {
  title: { en: 'Proof of an entry', ar: 'إثبات قيد' },
  back: { en: 'Journal', ar: 'السجل' },
  claim: {
    en: 'This entry is number {index} of the {size} in log {log}, as the checkpoint {number} of {at} signed it. If anybody had changed, moved or taken out one of them, its hash would be another, and the signature would not fit.',
    ar: 'هذا القيد رقمه {index} من {size} في الدفتر {log}، كما وقّعته نقطة التحقق {number} بتاريخ {at}. ولو غُيّر أي منها أو نُقل أو حُذف لاختلفت بصمته ولما طابق التوقيع.',
  },
  check: {
    en: 'Do not take our word for it: anybody can check this without asking us, with the entry, the hashes and the checkpoint below and a key that reached them by another way.',
    ar: 'لا تكتفِ بقولنا: يمكن لأي أحد التحقق دون سؤالنا، بالقيد والبصمات ونقطة التحقق أدناه وبمفتاح وصله بطريق آخر.',
  },
  entry: { en: 'The entry, character for character as it was sealed', ar: 'القيد حرفيًا كما خُتم' },
  path: { en: 'The hashes from the entry to the root', ar: 'البصمات من القيد إلى الجذر' },
  none: { en: 'None: the entry is alone in its log.', ar: 'لا شيء: القيد وحيد في دفتره.' },
  note: { en: 'The checkpoint as it was signed', ar: 'نقطة التحقق كما وُقّعت' },
  signer: { en: 'Signed by', ar: 'موقّعها' },
} as const satisfies Record<string, Text>;

const Main = ({ reader, proof }: { reader: Reader; proof: Proof }) => {
  const signed = parseNote(proof.note);
  const checkpoint = signed && parseCheckpoint(signed.text);
  return (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">
        {reader.say(words.claim, {
          index: reader.number(proof.index + 1),
          size: reader.number(proof.size),
          log: reader.number(proof.log),
          number: checkpoint ? reader.number(checkpoint.number) : '?',
          at: checkpoint ? reader.moment(checkpoint.at) : '?',
        })}
      </p>
      <p class="govuk-inset-text">{reader.say(words.check)}</p>
      <h2 class="govuk-heading-m">{reader.say(words.entry)}</h2>
      <pre class="insaf-expression" dir="ltr">
        <code>{proof.entry}</code>
      </pre>
      <h2 class="govuk-heading-m">{reader.say(words.path)}</h2>
      {proof.path.length === 0 ? (
        <p class="govuk-body">{reader.say(words.none)}</p>
      ) : (
        <ol class="govuk-list govuk-list--number">
          {proof.path.map((hash) => (
            <li>
              <Code>{hash}</Code>
            </li>
          ))}
        </ol>
      )}
      <h2 class="govuk-heading-m">{reader.say(words.note)}</h2>
      <Summary
        rows={[
          [
            reader.say(words.signer),
            signed && <Code>{signed.signatures.map(({ name }) => name).join(', ')}</Code>,
          ],
        ]}
      />
      <pre class="insaf-expression" dir="ltr">
        <code>{proof.note}</code>
      </pre>
    </>
  );
};

/** That one entry is in the journal: in words, and with everything that a stranger needs to check it. */
export const journalProofPage = definePage({
  pageId: 'journalProof',
  path: '/console/journal/:entryId/proof',
  asks: ['getJournalProof'],
  async show({ ask, language, params: { entryId = '' } }) {
    const reader = readerOf(language);
    const { body: proof } = await ask('getJournalProof', { params: { entryId }, purpose: 'oversight' });
    return {
      title: reader.say(words.title),
      section: 'journal',
      back: { href: '/console/journal', label: reader.say(words.back) },
      recorded: true,
      main: <Main reader={reader} proof={proof} />,
    };
  },
});
