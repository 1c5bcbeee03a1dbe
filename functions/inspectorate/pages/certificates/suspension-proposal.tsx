import type { Text } from '../../../../lib/problems/text.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { CheckboxesField } from '../../../pages/parts/checkboxes-field.tsx';
import type { Choice } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { Chosen } from '../choose/chosen.tsx';
import { reportsOf, withCarried } from '../choose/known-of.ts';
import { carriedIn, listedIn, tickedIn } from '../choose/pasted.ts';
import { unlessRefused } from '../choose/unless-refused.ts';
import { type AskOf, defineFormPage } from '../define-page.ts';
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
  placement: { en: 'A worker from {origin}, contract {number}', ar: 'عامل من {origin}، العقد {number}' },
  flag: { en: 'The flag', ar: 'المؤشر' },
  report: { en: 'The report', ar: 'البلاغ' },
  look: {
    en: 'Each file that is opened is recorded. Choose the placement whose flags and reports are offered here:',
    ar: 'كل ملف يُفتح يُسجَّل. اختر حالة التوظيف التي تُعرض هنا مؤشراتها وبلاغاتها:',
  },
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
  /** Its flags and reports are offered; without it there are several, and nobody said which. */
  about: string | undefined;
  /** The flags and the report from whose pages one came. */
  flags: readonly Choice[];
  reports: readonly Choice[];
  fresh: Readonly<Record<string, string>>;
}

/** The placements whose files were not opened, each as the way to the form with what is known of it. */
const OtherPlacements = ({ reader, certificateId, contracts, about }: View) => {
  const others = contracts.filter(({ value }) => value !== about);
  if (others.length === 0) return null;
  return (
    <>
      <p class="govuk-body">{reader.say(words.look)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {others.map(({ value, label }) => (
          <li>
            <a
              class="govuk-link"
              href={`/console/certificates/${certificateId}/suspension?contract=${value}`}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Main = (view: View) => {
  const { reader, form, newKey, problem, contracts, flags, reports } = view;
  return (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      <OtherPlacements {...view} />
      <PostForm newKey={newKey}>
        <CheckboxesField
          form={form}
          name="contractIds"
          label={reader.say(words.contracts)}
          choices={contracts}
        />
        <Chosen form={form} name="basis.flagIds" label={words.flags} choices={flags} />
        <Chosen form={form} name="basis.reportIds" label={words.reports} choices={reports} />
        <LetterFields form={form} faults={problem?.errors ?? []} />
        <Send isWarning>{reader.say(words.send)}</Send>
      </PostForm>
    </>
  );
};

/** So many flags are offered. */
const mostFlags = 8;

/** The flags of a placement, those that contradict the certificate first, and what was told of it. */
async function basisIn(
  ask: AskOf<'getDossier' | 'listContractReports'>,
  contractId: string,
  reader: Reader,
): Promise<{ flags: Choice[]; reports: Choice[] }> {
  const asked = { params: { contractId }, purpose: 'inspection' } as const;
  const file = await unlessRefused(ask('getDossier', asked));
  const contradictingFirst = (file?.flags ?? [])
    .toSorted((a, b) => Number(!a.proposal) - Number(!b.proposal))
    .slice(0, mostFlags);
  return {
    flags: contradictingFirst.map(({ id, message }) => ({
      value: id,
      label: `${contractId.slice(0, 12)}: ${reader.say(message)}`,
    })),
    reports: file ? await reportsOf(ask, contractId, reader) : [],
  };
}

/** What contradicts a certificate, and what its holder will read of it. */
export const suspensionProposalPage = defineFormPage({
  pageId: 'suspensionProposal',
  path: '/console/certificates/:certificateId/suspension',
  asks: ['getCertificateHistory', 'getDossier', 'listContractReports', 'proposeSuspension'],
  async load({ ask, params: { certificateId = '' }, query, language }) {
    const asked = { params: { certificateId }, purpose: 'inspection' } as const;
    const { body } = await ask('getCertificateHistory', asked);
    const reader = readerOf(language);
    const from = query.get('contract');
    const contracts = body.certificate.placements.map(({ contractId, corridor }) => ({
      value: contractId,
      label: reader.say(words.placement, {
        origin: reader.country(corridor.origin),
        number: contractId.slice(0, 12),
      }),
    }));
    // A file that is opened is an entry and counts: only the one that was asked for, or the only one that there is.
    const about = from ?? (contracts.length === 1 ? contracts[0]?.value : undefined);
    const known = about === undefined ? { flags: [], reports: [] } : await basisIn(ask, about, reader);
    const carried = [
      carriedIn(query, 'flags', reader.say(words.flag)),
      carriedIn(query, 'report', reader.say(words.report)),
    ] as const;
    const isCarried = (id: string): boolean => carried.flat().some(({ value }) => value === id);
    const [flags, reports] = [withCarried(known.flags, carried[0]), withCarried(known.reports, carried[1])];
    // Whoever comes from a flag or a contract finds what contradicts it ticked.
    const fresh = {
      ...tickedIn('contractIds', contracts, (id) => from === null || id === from),
      ...tickedIn('basis.flagIds', flags, isCarried),
      ...tickedIn('basis.reportIds', reports, isCarried),
    };
    return { certificateId, contracts, about, flags, reports, fresh };
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
