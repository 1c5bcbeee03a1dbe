import { type FormState, TextField } from '../../../pages/parts/fields.tsx';
import {
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage } from '../define-page.ts';
import { peopleWords as words } from './words.ts';

interface View {
  reader: Reader;
  form: FormState;
  newKey: string;
  problem?: Telling;
}

const shown = ({ reader, form, newKey, problem }: View) => ({
  title: reader.say(words.join),
  back: { href: '/console', label: reader.say(words.start) },
  status: statusOf(undefined),
  main: (
    <WithErrors reader={reader} problem={problem} form={form}>
      <h1 class="govuk-heading-xl">{reader.say(words.join)}</h1>
      <p class="govuk-body-l">{reader.say(words.joinLead)}</p>
      <PostForm newKey={newKey}>
        <TextField
          form={form}
          name="code"
          width={20}
          isCode
          label={reader.say(words.joinCode)}
          hint={reader.say(words.joinHint)}
        />
        <Send>{reader.say(words.joinSend)}</Send>
      </PostForm>
    </WithErrors>
  ),
});

/** Whoever was invited comes in. */
export const joinPage = definePage({
  pageId: 'join',
  path: '/console/join',
  asks: ['getMe', 'acceptInvitation'],
  async show({ language, newKey }) {
    const reader = readerOf(language);
    return shown({ reader, form: freshForm(reader), newKey: newKey() });
  },
  async submit({ ask, language }, form) {
    const reader = readerOf(language);
    const key = form.value('key');
    const problem = await refusalOf(() => ask('acceptInvitation', { body: form.body(), key }));
    // What was typed for another organisation is not this one's.
    if (!problem) return { to: '/console', draft: 'forget' };
    const again = { form: refusedForm(reader, form, problem), newKey: key, problem };
    return { ...shown({ reader, ...again }), status: statusOf(problem) };
  },
});
