import type { Text } from '../../../lib/problems/text.ts';
import type { FormState } from '../../pages/parts/fields.tsx';
import {
  ErrorSummary,
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
} from '../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../pages/reader.ts';
import { refusalOf, statusOf } from '../../pages/refusal-of.ts';
import { definePage } from './define-page.ts';
import { faultsOfIntake, reportOf } from './report-intake-body.ts';
import { IntakeFields } from './report-intake-fields.tsx';

const words = {
  title: { en: 'Take a report', ar: 'تلقّي بلاغ' },
  back: { en: 'Reports', ar: 'البلاغات' },
  lead: {
    en: 'In codes, with no free text: what no code says stays with you. Move with the tab key; type two letters of what was told and choose.',
    ar: 'بالرموز ودون نص حر: ما لا رمز له يبقى لديك. تنقّل بمفتاح Tab، واكتب حرفين مما قيل ثم اختر.',
  },
  send: { en: 'File it', ar: 'سجّله' },
} as const satisfies Record<string, Text>;

interface View {
  reader: Reader;
  form: FormState;
  newKey: string;
  problem?: Telling;
}

const shown = ({ reader, form, newKey, problem }: View) => ({
  title: reader.say(words.title),
  section: 'reports',
  back: { href: '/console/reports', label: reader.say(words.back) },
  main: (
    <>
      <ErrorSummary reader={reader} problem={problem} />
      <h1 class="govuk-heading-l">{reader.say(words.title)}</h1>
      <p class="govuk-body">{reader.say(words.lead)}</p>
      <PostForm newKey={newKey}>
        <IntakeFields form={form} />
        <Send>{reader.say(words.send)}</Send>
      </PostForm>
    </>
  ),
});

/** What stands in the form before anybody has spoken: what is true of nearly every call, and consent to nothing. */
const usual = {
  channel: 'hotline',
  relation: 'self',
  who: 'adult',
  'consent.assessment': 'notAsked',
  'consent.contact': 'notAsked',
  'consent.referral': 'notAsked',
};

/** The hotline's quick intake: one page, by keyboard, while somebody speaks. */
export const reportIntakePage = definePage({
  pageId: 'reportIntake',
  path: '/console/reports/new',
  asks: ['fileReport'],
  async show({ language, query, newKey }) {
    const reader = readerOf(language);
    const known = {
      ...usual,
      contractId: query.get('contract') ?? '',
      employerId: query.get('employer') ?? '',
    };
    return shown({ reader, form: freshForm(reader, known), newKey: newKey() });
  },
  async submit({ ask, language }, form) {
    const reader = readerOf(language);
    const newKey = form.value('key');
    let id = '';
    const refused = await refusalOf(async () => {
      id = (await ask('fileReport', { body: reportOf(form, reader), key: newKey })).body.id;
    });
    if (!refused) return { to: `/console/reports/${id}` };
    const problem = { ...refused, ...faultsOfIntake(refused, form) };
    const again = refusedForm(reader, form, problem);
    return { ...shown({ reader, form: again, newKey, problem }), status: statusOf(refused) };
  },
});
