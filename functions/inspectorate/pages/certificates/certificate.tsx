import type * as z from 'zod';
import type { CertificateHistory } from '../../../../lib/domain/suspensions/certificate-history.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { History } from '../../../pages/parts/history.tsx';
import { Code, Name } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { Summary } from '../../../pages/parts/summary.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { certificateStateWords, certificateStepWords, suspensionStateWords } from './certificate-words.ts';

type Whole = z.output<typeof CertificateHistory>;

const words = {
  title: { en: 'Certificate {number}', ar: 'الشهادة {number}' },
  back: { en: 'Certificates', ar: 'الشهادات' },
  state: { en: 'State, as the public sees it', ar: 'الحالة كما يراها الجمهور' },
  holder: { en: 'Holder', ar: 'حاملها' },
  valid: { en: 'Valid', ar: 'الصلاحية' },
  until: { en: '{from} to {until}', ar: '{from} إلى {until}' },
  signatory: { en: 'Signed by', ar: 'وقّعها' },
  placements: { en: 'Placements', ar: 'حالات التوظيف' },
  suspensions: { en: 'Suspensions', ar: 'التعليقات' },
  suspension: { en: 'Suspension', ar: 'التعليق' },
  none: { en: 'It was never suspended.', ar: 'لم تُعلَّق قط.' },
  propose: { en: 'Propose that it be suspended', ar: 'اقترح تعليقها' },
  history: { en: 'What happened', ar: 'ما جرى' },
} as const satisfies Record<string, Text>;

const Facts = ({ reader, whole: { certificate, state } }: { reader: Reader; whole: Whole }) => {
  const { holder, signatory, validFrom, validUntil, placements } = certificate;
  return (
    <Summary
      rows={[
        [reader.say(words.state), <strong>{reader.say(certificateStateWords[state])}</strong>],
        [reader.say(words.holder), <Name>{nameFor(holder.name, reader)}</Name>],
        [
          reader.say(words.valid),
          reader.say(words.until, { from: reader.day(validFrom), until: reader.day(validUntil) }),
        ],
        [reader.say(words.signatory), <bdi>{`${signatory.name}, ${signatory.role}`}</bdi>],
        [
          reader.say(words.placements),
          <ul class="govuk-list">
            {placements.map(({ contractId }) => (
              <li>
                <a class="govuk-link" href={`/console/contracts/${contractId}`}>
                  <Code>{contractId.slice(0, 12)}</Code>
                </a>
              </li>
            ))}
          </ul>,
        ],
      ]}
    />
  );
};

const Main = ({ reader, whole, title }: { reader: Reader; whole: Whole; title: string }) => {
  const { certificate, state, suspensions } = whole;
  return (
    <>
      <h1 class="govuk-heading-xl">{title}</h1>
      <Facts reader={reader} whole={whole} />
      {state === 'valid' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/console/certificates/${certificate.id}/suspension`}>
            {reader.say(words.propose)}
          </a>
        </p>
      )}
      <DataTable
        caption={reader.say(words.suspensions)}
        columns={[
          {
            heading: reader.say(words.suspension),
            cell: ({ id }) => (
              <a class="govuk-link" href={`/console/suspensions/${id}`}>
                <Code>{id.slice(0, 12)}</Code>
              </a>
            ),
          },
          { heading: reader.say(words.state), cell: (each) => reader.say(suspensionStateWords[each.state]) },
        ]}
        rows={suspensions}
        empty={reader.say(words.none)}
      />
      <History
        reader={reader}
        title={reader.say(words.history)}
        steps={certificate.steps.map(({ kind, at, reason }) => ({
          at,
          reason,
          what: reader.say(certificateStepWords[kind]),
        }))}
      />
    </>
  );
};

/** One certificate: what it says, and everything that became of it. */
export const certificatePage = definePage({
  pageId: 'certificate',
  path: '/console/certificates/:certificateId',
  asks: ['getCertificateHistory'],
  async show({ ask, language, params: { certificateId = '' } }) {
    const reader = readerOf(language);
    const asked = { params: { certificateId }, purpose: 'inspection' } as const;
    const { body: whole } = await ask('getCertificateHistory', asked);
    const { number, holder } = whole.certificate;
    const title = reader.say(words.title, { number });
    return {
      title,
      section: 'worklist',
      back: {
        href: `/console/organisations/${holder.organisationId}/certificates`,
        label: reader.say(words.back),
      },
      recorded: true,
      main: <Main reader={reader} whole={whole} title={title} />,
    };
  },
});
