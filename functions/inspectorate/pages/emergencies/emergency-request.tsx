import { assignedPurposes } from '../../../../lib/domain/access/assignment.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { RadiosField, SelectField, TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send, type Telling } from '../../../pages/parts/form.tsx';
import { Code, Name } from '../../../pages/parts/marks.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import { choicesOf, type EmployerInHand, employersInHand } from '../choose/in-hand.ts';
import { idsIn } from '../choose/pasted.ts';
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
  employer: { en: 'Everything of one employer', ar: 'كل ما يخص صاحب عمل واحد' },
  record: { en: 'One record', ar: 'سجل واحد' },
  records: { en: 'Or the addresses of their pages', ar: 'أو عناوين صفحاتها' },
  recordsHint: {
    en: 'The pages of an employer, or of contracts, flags, reports and visits, as your browser shows them; one a line.',
    ar: 'صفحات صاحب عمل أو عقود أو مؤشرات أو بلاغات أو زيارات كما تظهر في المتصفح، عنوان في كل سطر.',
  },
  send: { en: 'Ask', ar: 'اطلب' },
} as const satisfies Record<string, Text>;

/** `purpose` is the operation's own field here; elsewhere it is the console's. */
function requestOf(form: Form) {
  const pasted = idsIn(form.value('pasted'));
  const employerId = form.value('employerId') || pasted.find((id) => id.startsWith('org_'));
  const recordIds = [form.value('recordIds'), ...pasted].filter((id) => id && !id.startsWith('org_'));
  const purpose = form.value('purpose');
  return asFormBody({
    ...form.body(['recordIds', 'employerId', 'pasted']),
    ...(purpose ? { purpose } : {}),
    ...(employerId ? { employerId } : {}),
    ...(recordIds.length > 0 ? { recordIds } : {}),
  });
}

/** A record that was pasted is mended where it was pasted. */
const tell = (problem: Telling, form: Form): Telling => ({
  ...problem,
  ...(problem.errors && {
    errors: problem.errors.map((fault) =>
      /^\/(recordIds|employerId)/.test(fault.pointer) && form.value('pasted')
        ? { ...fault, pointer: '/pasted' }
        : fault,
    ),
  }),
});

interface View extends FormParts {
  /** The employer from whose page one came. */
  employer: EmployerInHand | undefined;
  /** The record from whose page one came. */
  recordId: string;
  employers: readonly EmployerInHand[];
}

/** What shall be opened: what one came from, or an employer in one's hands, or whatever page is pasted. */
const What = ({ reader, form, employer, recordId, employers }: View) => {
  if (employer)
    return (
      <p class="govuk-inset-text">
        {reader.say(words.employer)}: <Name>{nameFor(employer.name, reader)}</Name>
        <input type="hidden" name="employerId" value={employer.id} />
      </p>
    );
  if (recordId)
    return (
      <p class="govuk-inset-text">
        {reader.say(words.record)}: <Code>{recordId.slice(0, 12)}</Code>
        <input type="hidden" name="recordIds" value={recordId} />
      </p>
    );
  return (
    <>
      {employers.length > 0 && (
        <SelectField
          form={form}
          name="employerId"
          label={reader.say(words.employer)}
          choices={choicesOf(employers, reader)}
        />
      )}
      <TextArea
        form={form}
        name="pasted"
        rows={3}
        isCode
        label={reader.say(words.records)}
        hint={reader.say(words.recordsHint)}
      />
    </>
  );
};

const Main = (view: View) => {
  const { reader, form, newKey } = view;
  return (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      <PostForm newKey={newKey}>
        <What {...view} />
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
        <Send isWarning>{reader.say(words.send)}</Send>
      </PostForm>
    </>
  );
};

/** An emergency opening is asked for: why, what for, and which records. */
export const emergencyRequestPage = defineFormPage({
  pageId: 'emergencyRequest',
  path: '/console/emergencies/new',
  asks: ['getOrganisation', 'listMyAssignments', 'requestBreakGlass'],
  async load({ ask, query }) {
    const [organisationId, recordId = ''] = [query.get('employer'), query.get('record') ?? ''];
    if (!organisationId) return { employer: undefined, recordId, employers: await employersInHand(ask) };
    const { body: employer } = await ask('getOrganisation', { params: { organisationId } });
    return { employer, recordId, employers: [] };
  },
  async send({ ask }, form, key) {
    const { body } = await ask('requestBreakGlass', { body: requestOf(form), key });
    return `/console/emergencies/${body.id}`;
  },
  tell,
  frame: ({ reader }) => ({
    title: reader.say(words.title),
    section: 'emergencies',
    back: { href: '/console/emergencies', label: reader.say(words.back) },
  }),
  main: Main,
});
