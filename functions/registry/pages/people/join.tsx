import { TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { defineFormPage } from '../define-page.ts';
import { peopleWords as words } from './words.ts';

/** Whoever was invited comes in. */
export const joinPage = defineFormPage({
  pageId: 'join',
  path: '/console/join',
  asks: ['getMe', 'acceptInvitation'],
  load: async () => ({}),
  async send({ ask }, form, key) {
    await ask('acceptInvitation', { body: form.body(), key });
    // What was typed for another organisation is not this one's.
    return { to: '/console', draft: 'forget' };
  },
  frame: ({ reader }) => ({
    title: reader.say(words.join),
    back: { href: '/console', label: reader.say(words.start) },
  }),
  main: ({ reader, form, newKey }) => (
    <>
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
    </>
  ),
});
