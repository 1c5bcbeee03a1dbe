import { comparedTerms } from '../../../../lib/domain/terms-diff.ts';
import { type FormState, SelectField, TextArea } from '../../../pages/parts/fields.tsx';
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
import { termNames } from '../../../pages/words/terms.ts';
import { definePage } from '../define-page.ts';
import { annotateWords as words } from './words.ts';

interface View {
  reader: Reader;
  contractId: string;
  form: FormState;
  newKey: string;
  problem: Telling | undefined;
}

const shown = ({ reader, contractId, form, newKey, problem }: View) => ({
  title: reader.say(words.title),
  section: 'contracts',
  back: { href: `/console/contracts/${contractId}`, label: reader.say(words.back) },
  main: (
    <WithErrors reader={reader} problem={problem} form={form}>
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
    </WithErrors>
  ),
});

/** A remark of one party on a contract: what whoever may not amend it can still say. */
export const annotatePage = definePage({
  pageId: 'annotateContract',
  path: '/console/contracts/:contractId/annotate',
  asks: ['getContract', 'annotateContract'],
  async show({ ask, language, params, newKey }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    // A contract of others has no page, also none to write on.
    await ask('getContract', { params: { contractId } });
    return shown({ reader, contractId, form: freshForm(reader), newKey: newKey(), problem: undefined });
  },
  async submit({ ask, language, params }, form) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const key = form.value('key');
    const problem = await refusalOf(() =>
      ask('annotateContract', { params: { contractId }, body: form.body(), key }),
    );
    if (!problem) return { to: `/console/contracts/${contractId}` };
    const again = { form: refusedForm(reader, form, problem), newKey: key, problem };
    return { ...shown({ reader, contractId, ...again }), status: statusOf(problem) };
  },
});
