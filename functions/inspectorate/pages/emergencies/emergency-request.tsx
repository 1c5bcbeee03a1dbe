import { assignedPurposes } from '../../../../lib/domain/assignment.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { RadiosField, TextArea, TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { defineFormPage } from '../define-page.ts';
import { purposeWords } from '../purpose-words.ts';

const words = {
  title: { en: 'Ask for an emergency opening', ar: 'طلب فتح طارئ' },
  back: { en: 'Emergencies', ar: 'الطوارئ' },
  lead: {
    en: 'Nothing opens until a person who leads another unit approves. Oversight reads your request at once. It lapses after an hour.',
    ar: 'لا يُفتح شيء حتى يوافق من يرأس وحدة أخرى. وتقرأ الرقابة طلبك فورًا. ويسقط بعد ساعة.',
  },
  reason: { en: 'What would happen if nobody looked now?', ar: 'ماذا يحدث لو لم ينظر أحد الآن؟' },
  reasonHint: {
    en: 'Twenty characters at least. The one who approves and oversight read it.',
    ar: 'عشرون حرفًا على الأقل. يقرؤه من يوافق والرقابة.',
  },
  purpose: { en: 'What for?', ar: 'لأي غرض؟' },
  employer: { en: 'Everything of one employer: its id', ar: 'كل ما يخص صاحب عمل واحد: معرّفه' },
  records: { en: 'Or single records: their ids', ar: 'أو سجلات بعينها: معرّفاتها' },
  recordsHint: {
    en: 'Contracts, flags, reports or visits; one id a line. Leave it empty when you named an employer.',
    ar: 'عقود أو مؤشرات أو بلاغات أو زيارات، معرّف في كل سطر. اتركه فارغًا إن ذكرت صاحب عمل.',
  },
  send: { en: 'Ask', ar: 'اطلب' },
} as const satisfies Record<string, Text>;

/** `purpose` is the operation's own field here; elsewhere it is the console's. */
function requestOf(form: Form) {
  const recordIds = form
    .value('recordIds')
    .split(/[\s,،]+/)
    .filter(Boolean);
  const purpose = form.value('purpose');
  return asFormBody({
    ...form.body(['recordIds']),
    ...(purpose ? { purpose } : {}),
    ...(recordIds.length > 0 ? { recordIds } : {}),
  });
}

const Main = ({ reader, form, newKey }: FormParts) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
    <p class="govuk-body-l">{reader.say(words.lead)}</p>
    <PostForm newKey={newKey}>
      <TextArea
        form={form}
        name="reason"
        label={reader.say(words.reason)}
        hint={reader.say(words.reasonHint)}
      />
      <RadiosField
        form={form}
        name="purpose"
        label={reader.say(words.purpose)}
        choices={assignedPurposes.map((value) => ({ value, label: reader.say(purposeWords[value]) }))}
      />
      <TextField form={form} name="employerId" isCode label={reader.say(words.employer)} />
      <TextArea
        form={form}
        name="recordIds"
        rows={3}
        isCode
        label={reader.say(words.records)}
        hint={reader.say(words.recordsHint)}
      />
      <Send isWarning>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

/** An emergency opening is asked for: why, what for, and which records. */
export const emergencyRequestPage = defineFormPage({
  pageId: 'emergencyRequest',
  path: '/console/emergencies/new',
  asks: ['requestBreakGlass'],
  load: async () => ({}),
  fresh: (_, { query }) => ({
    employerId: query.get('employer') ?? '',
    recordIds: query.get('record') ?? '',
  }),
  async send({ ask }, form, key) {
    const { body } = await ask('requestBreakGlass', { body: requestOf(form), key });
    return `/console/emergencies/${body.id}`;
  },
  frame: ({ reader }) => ({
    title: reader.say(words.title),
    section: 'emergencies',
    back: { href: '/console/emergencies', label: reader.say(words.back) },
  }),
  main: Main,
});
