import type { Text } from '../../../../lib/problems/text.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { idsIn } from '../choose/pasted.ts';
import { defineFormPage } from '../define-page.ts';
import { LetterFields } from './letter-fields.tsx';

const words = {
  title: { en: 'Propose that a certificate be suspended', ar: 'اقتراح تعليق شهادة' },
  back: { en: 'Certificate', ar: 'الشهادة' },
  lead: {
    en: 'Nothing is suspended until another person has signed the release and its hour has come. From then on the holder has thirty days to answer. All that you rest on is frozen by version and hash.',
    ar: 'لا يُعلَّق شيء حتى يوقّع شخص آخر الإفصاح ويحين موعده. ومن ثم لحاملها ثلاثون يومًا للإجابة. ويُثبَّت كل ما تستند إليه بإصداره وبصمته.',
  },
  contracts: { en: 'Placements that are contradicted', ar: 'حالات التوظيف التي يناقضها' },
  flags: { en: 'Flags that it rests on', ar: 'المؤشرات التي يستند إليها' },
  reports: { en: 'Reports that it rests on', ar: 'البلاغات التي يستند إليها' },
  idsHint: {
    en: 'The addresses of their pages, one a line.',
    ar: 'عناوين صفحاتها، عنوان في كل سطر.',
  },
  send: { en: 'Propose it', ar: 'اقترحه' },
} as const satisfies Record<string, Text>;

function proposalOf(form: Form) {
  const [flagIds, reportIds] = [idsIn(form.value('flagIds')), idsIn(form.value('reportIds'))];
  const basis = { ...(flagIds.length > 0 && { flagIds }), ...(reportIds.length > 0 && { reportIds }) };
  return asFormBody({
    ...form.body(['contractIds', 'flagIds', 'reportIds']),
    contractIds: idsIn(form.value('contractIds')),
    ...(Object.keys(basis).length > 0 && { basis }),
  });
}

interface View extends FormParts {
  certificateId: string;
  /** The placements for which the certificate speaks, an id a line. */
  contractIds: string;
  flagIds: string;
}

const Main = ({ reader, form, newKey, problem }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
    <p class="govuk-body-l">{reader.say(words.lead)}</p>
    <PostForm newKey={newKey}>
      {(['contracts', 'flags', 'reports'] as const).map((name) => (
        <TextArea
          form={form}
          name={name === 'contracts' ? 'contractIds' : name === 'flags' ? 'flagIds' : 'reportIds'}
          rows={2}
          isCode
          label={reader.say(words[name])}
          hint={reader.say(words.idsHint)}
        />
      ))}
      <LetterFields form={form} faults={problem?.errors ?? []} />
      <Send isWarning>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

/** What contradicts a certificate, and what its holder will read of it. */
export const suspensionProposalPage = defineFormPage({
  pageId: 'suspensionProposal',
  path: '/console/certificates/:certificateId/suspension',
  asks: ['getCertificateHistory', 'proposeSuspension'],
  async load({ ask, params: { certificateId = '' }, query }) {
    const asked = { params: { certificateId }, purpose: 'inspection' } as const;
    const { body } = await ask('getCertificateHistory', asked);
    const all = body.certificate.placements.map(({ contractId }) => contractId);
    // Whoever comes from a flag or a contract finds what contradicts it filled in.
    const from = query.get('contract');
    const contractIds = all.filter((id) => from === null || id === from).join('\n');
    const flagIds = idsIn(query.get('flags') ?? '').join('\n');
    return { certificateId, contractIds, flagIds };
  },
  fresh: ({ contractIds, flagIds }) => ({
    contractIds,
    flagIds,
    coverReason: 'routineReview',
    'window.days': '7',
  }),
  async send({ ask, params: { certificateId = '' } }, form, key) {
    const sent = { params: { certificateId }, body: proposalOf(form), key } as const;
    const { body } = await ask('proposeSuspension', { ...sent, purpose: 'inspection' });
    return `/console/suspensions/${body.id}`;
  },
  frame: ({ reader, certificateId }) => ({
    title: reader.say(words.title),
    section: 'worklist',
    back: { href: `/console/certificates/${certificateId}`, label: reader.say(words.back) },
    recorded: true,
  }),
  main: Main,
});
