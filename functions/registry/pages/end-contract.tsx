import { endReasons } from '../../../lib/domain/contracts/contract.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { DateField } from '../../pages/parts/date-field.tsx';
import { RadiosField } from '../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../pages/parts/form.tsx';
import { endReasonNames } from './contract/words.ts';
import { defineFormPage } from './define-page.ts';

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

/** The end of an employment. */
export const endContractPage = defineFormPage({
  pageId: 'endContract',
  path: '/console/contracts/:contractId/end',
  asks: ['getContract', 'endContract'],
  async load({ ask, params }) {
    const { contractId = '' } = params;
    await ask('getContract', { params: { contractId } });
    return { contractId };
  },
  async send({ ask, params }, form, key) {
    const { contractId = '' } = params;
    await ask('endContract', { params: { contractId }, body: form.body(), key });
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
        <DateField form={form} name="endedOn" label={reader.say(words.endedOn)} />
        <RadiosField
          form={form}
          name="reason"
          label={reader.say(words.reason)}
          choices={endReasons.map((value) => ({ value, label: reader.say(endReasonNames[value]) }))}
        />
        <Send isWarning>{reader.say(words.send)}</Send>
      </PostForm>
    </>
  ),
});
