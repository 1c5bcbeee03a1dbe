import { endReasons } from '../../../lib/domain/contract.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { type FormState, RadiosField, TextField } from '../../pages/parts/fields.tsx';
import { freshForm, PostForm, refusedForm, Send, type Telling, WithErrors } from '../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { refusalOf, statusOf } from '../../pages/refusal-of.ts';
import { endReasonNames } from './contract/words.ts';
import { definePage } from './define-page.ts';

const words = {
  title: { en: 'End the contract', ar: 'إنهاء العقد' },
  lead: {
    en: 'The last day of work and why. An end cannot be taken back. Fees and wages can still be recorded afterwards.',
    ar: 'آخر يوم عمل وسبب الانتهاء. لا يمكن التراجع عن الإنهاء، ويمكن بعده تسجيل الرسوم والأجور.',
  },
  endedOn: { en: 'Last day of work', ar: 'آخر يوم عمل' },
  reason: { en: 'Why did it end?', ar: 'لماذا انتهى؟' },
  send: { en: 'End the contract', ar: 'أنهِ العقد' },
  back: { en: 'Contract', ar: 'العقد' },
} as const satisfies Record<string, Text>;

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
        <TextField form={form} name="endedOn" type="date" width={10} label={reader.say(words.endedOn)} />
        <RadiosField
          form={form}
          name="reason"
          label={reader.say(words.reason)}
          choices={endReasons.map((value) => ({ value, label: reader.say(endReasonNames[value]) }))}
        />
        <Send isWarning>{reader.say(words.send)}</Send>
      </PostForm>
    </WithErrors>
  ),
});

/** The end of an employment. */
export const endContractPage = definePage({
  pageId: 'endContract',
  path: '/console/contracts/:contractId/end',
  asks: ['getContract', 'endContract'],
  async show({ ask, language, params, newKey }) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    await ask('getContract', { params: { contractId } });
    return shown({ reader, contractId, form: freshForm(reader), newKey: newKey(), problem: undefined });
  },
  async submit({ ask, language, params }, form) {
    const reader = readerOf(language);
    const { contractId = '' } = params;
    const key = form.value('key');
    const problem = await refusalOf(() =>
      ask('endContract', { params: { contractId }, body: form.body(), key }),
    );
    if (!problem) return { to: `/console/contracts/${contractId}` };
    const again = { form: refusedForm(reader, form, problem), newKey: key, problem };
    return { ...shown({ reader, contractId, ...again }), status: statusOf(problem) };
  },
});
