import type { Text } from '../../../lib/problems/text.ts';
import type { FormParts } from '../../pages/form-page.tsx';
import { PostForm, Send } from '../../pages/parts/form.tsx';
import { readerOf } from '../../pages/reader.ts';
import { defineFormPage } from './define-page.ts';
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

const Main = ({ reader, form, newKey }: FormParts) => (
  <>
    <h1 class="govuk-heading-l">{reader.say(words.title)}</h1>
    <p class="govuk-body">{reader.say(words.lead)}</p>
    <PostForm newKey={newKey}>
      <IntakeFields form={form} />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

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
export const reportIntakePage = defineFormPage({
  pageId: 'reportIntake',
  path: '/console/reports/new',
  asks: ['fileReport'],
  load: async () => ({}),
  fresh: (_, { query }) => ({
    ...usual,
    contractId: query.get('contract') ?? '',
    employerId: query.get('employer') ?? '',
  }),
  async send({ ask, language }, form, key) {
    const { body } = await ask('fileReport', { body: reportOf(form, readerOf(language)), key });
    return `/console/reports/${body.id}`;
  },
  tell: (problem, form) => ({ ...problem, ...faultsOfIntake(problem, form) }),
  frame: ({ reader }) => ({
    title: reader.say(words.title),
    section: 'reports',
    back: { href: '/console/reports', label: reader.say(words.back) },
  }),
  main: Main,
});
