import type { Text } from '../../../../lib/problems/text.ts';
import type { Form } from '../../../pages/form.ts';
import { asFormBody } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { readerOf } from '../../../pages/reader.ts';
import { idsIn, listedIn } from '../choose/pasted.ts';
import { defineFormPage } from '../define-page.ts';
import { ReleaseFields } from './release-fields.tsx';
import { type ReleaseKnown, releaseAsks, releaseKnownFrom } from './release-known.ts';

const words = {
  title: { en: 'Draft a release', ar: 'صياغة إفصاح' },
  back: { en: 'Releases', ar: 'الإفصاحات' },
  lead: {
    en: "The letter is made of the recipient's own and of public facts. Nothing of it can be seen by the recipient before another person has signed it and its hour has come.",
    ar: 'تُبنى الرسالة من وقائع المتلقي نفسه والوقائع العامة. ولا يرى المتلقي منها شيئًا قبل أن يوقّعها شخص آخر ويحين موعدها.',
  },
  send: { en: 'Save the draft', ar: 'احفظ المسودة' },
} as const satisfies Record<string, Text>;

const lists = ['contractIds', 'disclosureIds', 'ruleIds'] as const;
const bases = ['flagIds', 'reportIds', 'inspectionIds'] as const;

/** The form as the operation takes it; what names nothing is left out. */
function draftOf(form: Form) {
  const named = (names: readonly string[], at = '') =>
    Object.fromEntries(
      names.flatMap((name) => {
        const ids = listedIn(form, at + name);
        return ids.length > 0 ? [[name, ids]] : [];
      }),
    );
  const {
    basis: _,
    contractIds: __,
    disclosureIds: ___,
    ruleIds: ____,
    ...rest
  } = Object(form.body([...lists]));
  const basis = named(bases, 'basis.');
  const [recipientId] = idsIn(form.value('recipientId'));
  return asFormBody({
    ...rest,
    ...(recipientId === undefined ? {} : { recipientId }),
    ...named(lists),
    ...(Object.keys(basis).length > 0 ? { basis } : {}),
  });
}

const usual = { kind: 'askEmployer', coverReason: 'routineReview', replyDays: '21', 'window.days': '7' };

interface View extends FormParts {
  known: ReleaseKnown;
}

const Main = ({ reader, form, newKey, problem, known }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
    <p class="govuk-body-l">{reader.say(words.lead)}</p>
    <PostForm newKey={newKey}>
      <ReleaseFields form={form} faults={problem?.errors ?? []} known={known} />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

/** What may be put to an employer or agency, drafted by one person for another to sign. */
export const releaseDraftPage = defineFormPage({
  pageId: 'releaseDraft',
  path: '/console/releases/new',
  asks: [...releaseAsks, 'draftRelease'],
  async load({ ask, query, language }) {
    const known = await releaseKnownFrom(ask, { query, reader: readerOf(language) });
    return { known, isRead: query.size > 0 };
  },
  fresh: ({ known }) => ({ ...usual, ...known.fresh }),
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
