import type { Text } from '../../../../lib/problems/text.ts';
import type { Form } from '../../../pages/form.ts';
import { asFormBody } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { type AskOf, defineFormPage } from '../define-page.ts';
import { ReleaseFields } from './release-fields.tsx';

const words = {
  title: { en: 'Draft a release', ar: 'صياغة إفصاح' },
  back: { en: 'Releases', ar: 'الإفصاحات' },
  lead: {
    en: "The letter is made of the recipient's own and of public facts. Nothing of it can be seen by the recipient before another person has signed it and its hour has come.",
    ar: 'تُبنى الرسالة من وقائع المتلقي نفسه والوقائع العامة. ولا يرى المتلقي منها شيئًا قبل أن يوقّعها شخص آخر ويحين موعدها.',
  },
  send: { en: 'Save the draft', ar: 'احفظ المسودة' },
} as const satisfies Record<string, Text>;

/** Ids of one field, as they are typed or pasted. */
const idsIn = (text: string): string[] => text.split(/[\s,،]+/).filter(Boolean);

const lists = ['contractIds', 'disclosureIds', 'ruleIds'] as const;
const bases = ['flagIds', 'reportIds', 'inspectionIds'] as const;

/** The form as the operation takes it: what stands in the lists' fields becomes lists. */
function draftOf(form: Form) {
  const { basis: _, ...rest } = Object(form.body([...lists]));
  const named = lists.flatMap((name) => {
    const ids = idsIn(form.value(name));
    return ids.length > 0 ? [[name, ids]] : [];
  });
  const rests = bases.flatMap((name) => {
    const ids = idsIn(form.value(`basis.${name}`));
    return ids.length > 0 ? [[name, ids]] : [];
  });
  const basis = rests.length > 0 ? { basis: Object.fromEntries(rests) } : {};
  return asFormBody({ ...rest, ...Object.fromEntries(named), ...basis });
}

type Known = Readonly<Record<string, string>>;
type Asks = AskOf<'getFlag' | 'getDossier'>;

/** What is known of the recipient when one comes from a flag or a contract: it is read again, and recorded. */
async function knownFrom(ask: Asks, query: URLSearchParams): Promise<Known> {
  const [flagId, contractId, recipientId] = ['flag', 'contract', 'recipient'].map((name) => query.get(name));
  if (flagId) {
    const { body: flag } = await ask('getFlag', { params: { flagId }, purpose: 'flag-review' });
    const about = await knownFrom(ask, new URLSearchParams({ contract: flag.contractId }));
    return { ...about, ruleIds: flag.rule.id, 'basis.flagIds': flag.id };
  }
  if (contractId) {
    const { body: file } = await ask('getDossier', { params: { contractId }, purpose: 'inspection' });
    return { recipientId: file.employer?.id ?? '', contractIds: contractId };
  }
  return { recipientId: recipientId ?? '' };
}

const usual = { kind: 'askEmployer', coverReason: 'routineReview', replyDays: '21', 'window.days': '7' };

const Main = ({ reader, form, newKey, problem }: FormParts) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
    <p class="govuk-body-l">{reader.say(words.lead)}</p>
    <PostForm newKey={newKey}>
      <ReleaseFields form={form} faults={problem?.errors ?? []} />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

/** What may be put to an employer or agency, drafted by one person for another to sign. */
export const releaseDraftPage = defineFormPage({
  pageId: 'releaseDraft',
  path: '/console/releases/new',
  asks: ['getFlag', 'getDossier', 'draftRelease'],
  async load({ ask, query }) {
    return { known: await knownFrom(ask, query), isRead: query.has('flag') || query.has('contract') };
  },
  fresh: ({ known }) => ({ ...usual, ...known }),
  async send({ ask }, form, key) {
    const { body } = await ask('draftRelease', { body: draftOf(form), key, purpose: 'inspection' });
    return `/console/releases/${body.id}`;
  },
  frame: ({ reader, isRead }) => ({
    title: reader.say(words.title),
    section: 'releases',
    back: { href: '/console/releases', label: reader.say(words.back) },
    recorded: isRead,
  }),
  main: Main,
});
