import type { Text } from '../../../../lib/problems/text.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { CheckboxesField } from '../../../pages/parts/checkboxes-field.tsx';
import { type Choice, type FormState, TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { readerOf } from '../../../pages/reader.ts';
import { carriedIn, listedIn, tickedIn } from '../choose/pasted.ts';
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
  placement: { en: 'A worker from {origin}, contract {number}', ar: 'عامل من {origin}، العقد {number}' },
  flag: { en: 'The flag', ar: 'المؤشر' },
  report: { en: 'The report', ar: 'البلاغ' },
  send: { en: 'Propose it', ar: 'اقترحه' },
} as const satisfies Record<string, Text>;

function proposalOf(form: Form) {
  const [flagIds, reportIds] = [listedIn(form, 'basis.flagIds'), listedIn(form, 'basis.reportIds')];
  const basis = { ...(flagIds.length > 0 && { flagIds }), ...(reportIds.length > 0 && { reportIds }) };
  const { basis: _, contractIds: __, ...rest } = Object(form.body());
  return asFormBody({
    ...rest,
    contractIds: listedIn(form, 'contractIds'),
    ...(Object.keys(basis).length > 0 && { basis }),
  });
}

interface View extends FormParts {
  certificateId: string;
  /** The placements for which the certificate speaks. */
  contracts: readonly Choice[];
  /** The flags and the report from whose pages one came. */
  flags: readonly Choice[];
  reports: readonly Choice[];
  fresh: Readonly<Record<string, string>>;
}

interface BasisProps {
  form: FormState;
  name: string;
  label: Text;
  choices: readonly Choice[];
}

/** What came with the person is ticked; only whoever comes with nothing pastes an address. */
const Basis = ({ form, name, label, choices }: BasisProps) =>
  choices.length > 0 ? (
    <CheckboxesField form={form} name={name} label={form.reader.say(label)} choices={choices} />
  ) : (
    <TextArea
      form={form}
      name={name}
      rows={2}
      isCode
      label={form.reader.say(label)}
      hint={form.reader.say(words.idsHint)}
    />
  );

const Main = ({ reader, form, newKey, problem, contracts, flags, reports }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
    <p class="govuk-body-l">{reader.say(words.lead)}</p>
    <PostForm newKey={newKey}>
      <CheckboxesField
        form={form}
        name="contractIds"
        label={reader.say(words.contracts)}
        choices={contracts}
      />
      <Basis form={form} name="basis.flagIds" label={words.flags} choices={flags} />
      <Basis form={form} name="basis.reportIds" label={words.reports} choices={reports} />
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
  async load({ ask, params: { certificateId = '' }, query, language }) {
    const asked = { params: { certificateId }, purpose: 'inspection' } as const;
    const { body } = await ask('getCertificateHistory', asked);
    const reader = readerOf(language);
    const contracts = body.certificate.placements.map(({ contractId, corridor }) => ({
      value: contractId,
      label: reader.say(words.placement, {
        origin: reader.country(corridor.origin),
        number: contractId.slice(0, 12),
      }),
    }));
    const [flags, reports] = [
      carriedIn(query, 'flags', reader.say(words.flag)),
      carriedIn(query, 'report', reader.say(words.report)),
    ];
    // Whoever comes from a flag or a contract finds what contradicts it ticked.
    const from = query.get('contract');
    const fresh = {
      ...tickedIn('contractIds', contracts, (id) => from === null || id === from),
      ...tickedIn('basis.flagIds', flags),
      ...tickedIn('basis.reportIds', reports),
    };
    return { certificateId, contracts, flags, reports, fresh };
  },
  fresh: ({ fresh }) => ({ ...fresh, coverReason: 'routineReview', 'window.days': '7' }),
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
