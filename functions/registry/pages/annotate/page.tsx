import { comparedTerms } from '../../../../lib/domain/contracts/terms-diff.ts';
import { SelectField, TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { termNames } from '../../../pages/words/terms.ts';
import { defineFormPage } from '../define-page.ts';
import { annotateWords as words } from './words.ts';

/** A remark of one party on a contract: what whoever may not amend it can still say. */
export const annotatePage = defineFormPage({
  pageId: 'annotateContract',
  path: '/console/contracts/:contractId/annotate',
  asks: ['getContract', 'annotateContract'],
  async load({ ask, params }) {
    const { contractId = '' } = params;
    // A contract of others has no page, also none to write on.
    await ask('getContract', { params: { contractId } });
    return { contractId };
  },
  async send({ ask, params }, form, key) {
    const { contractId = '' } = params;
    await ask('annotateContract', { params: { contractId }, body: form.body(), key });
    return `/console/contracts/${contractId}`;
  },
  frame: ({ reader, contractId }) => ({
    title: reader.say(words.title),
    section: 'contracts',
    back: { href: `/console/contracts/${contractId}`, label: reader.say(words.back) },
  }),
  main: ({ reader, form, newKey }) => (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      <PostForm newKey={newKey}>
        <SelectField
          form={form}
          name="about"
          label={reader.say(words.about)}
          none={reader.say(words.whole)}
          choices={comparedTerms.map((value) => ({ value, label: reader.say(termNames[value]) }))}
        />
        <TextArea form={form} name="text" label={reader.say(words.text)} hint={reader.say(words.textHint)} />
        <Send>{reader.say(words.send)}</Send>
      </PostForm>
    </>
  ),
});
