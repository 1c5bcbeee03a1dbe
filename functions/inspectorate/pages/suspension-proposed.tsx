import type * as z from 'zod';
import type { Dossier, Flag } from '../../../lib/domain/inspections/inspection.ts';
import { shownHumanCode } from '../../../lib/domain/values/human-code.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { Code } from '../../pages/parts/marks.tsx';
import type { Reader } from '../../pages/reader.ts';
import { certificateStateWords } from './certificates/certificate-words.ts';

const words = {
  title: { en: 'It contradicts a certificate', ar: 'هذا يناقض شهادة' },
  proposed: {
    en: 'This flag proposes that the certificate of fee-free recruitment be suspended. Nothing is suspended by itself: you propose it, another person signs, and the holder has thirty days to answer.',
    ar: 'يقترح هذا المؤشر تعليق شهادة الاستقدام بلا رسوم. لا يُعلَّق شيء من تلقاء نفسه: تقترحه أنت ويوقّعه شخص آخر، ولحاملها ثلاثون يومًا للرد.',
  },
  propose: { en: 'Propose the suspension', ar: 'اقترح التعليق' },
  certificate: { en: 'The certificate', ar: 'الشهادة' },
  heading: { en: 'Certificate of fee-free recruitment', ar: 'شهادة الاستقدام بلا رسوم' },
  contradicted: {
    en: '{count, plural, one {# flag contradicts} other {# flags contradict}} it.',
    ar: '{count, plural, one {يناقضها مؤشر واحد} two {يناقضها مؤشران} few {تناقضها # مؤشرات} many {يناقضها # مؤشرًا} other {يناقضها # مؤشر}}.',
  },
} as const satisfies Record<string, Text>;

interface Proposal {
  certificateId: string;
  contractId: string;
  flagIds: readonly string[];
}

/** The form that proposes it, with what it rests on filled in. */
const hrefOf = ({ certificateId, contractId, flagIds }: Proposal): string =>
  `/console/certificates/${certificateId}/suspension?contract=${contractId}&flags=${flagIds.join(',')}`;

const Ways = ({ reader, proposal }: { reader: Reader; proposal: Proposal }) => (
  <p class="govuk-body insaf-actions insaf-no-print">
    <a class="govuk-link govuk-!-font-weight-bold" href={hrefOf(proposal)}>
      {reader.say(words.propose)}
    </a>
    <a class="govuk-link" href={`/console/certificates/${proposal.certificateId}`}>
      {reader.say(words.certificate)}
    </a>
  </p>
);

/** On the page of a flag: what it proposes, and the way there. */
export const SuspensionProposed = ({ reader, flag }: { reader: Reader; flag: z.output<typeof Flag> }) => {
  const { id, contractId, certificateId, proposal } = flag;
  if (proposal === undefined || certificateId === undefined) return null;
  return (
    <section aria-labelledby="proposed">
      <h2 class="govuk-heading-m" id="proposed">
        {reader.say(words.title)}
      </h2>
      <p class="govuk-body">{reader.say(words.proposed)}</p>
      <Ways reader={reader} proposal={{ certificateId, contractId, flagIds: [id] }} />
    </section>
  );
};

/** On the page of a contract: the certificate that speaks for it, and what contradicts it. */
export const CertificateOf = ({ reader, file }: { reader: Reader; file: z.output<typeof Dossier> }) => {
  const { certificate, contract } = file;
  if (!certificate) return null;
  const { id: certificateId, number, state, contradictedBy, proposal } = certificate;
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.heading)}</h2>
      <p class="govuk-body">
        <Code>{shownHumanCode(number)}</Code>: <strong>{reader.say(certificateStateWords[state])}</strong>
        {contradictedBy.length > 0 && (
          <span class="insaf-line">{reader.say(words.contradicted, { count: contradictedBy.length })}</span>
        )}
      </p>
      {proposal ? (
        <Ways
          reader={reader}
          proposal={{ certificateId, contractId: contract.id, flagIds: contradictedBy }}
        />
      ) : (
        <p class="govuk-body insaf-no-print">
          <a class="govuk-link" href={`/console/certificates/${certificateId}`}>
            {reader.say(words.certificate)}
          </a>
        </p>
      )}
    </>
  );
};
