import { urgencies } from '../../../lib/domain/reports/report.ts';
import { reportChannels } from '../../../lib/domain/voice/allegation.ts';
import { voiceLanguages } from '../../../lib/domain/voice/voice-language.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { DateField } from '../../pages/parts/date-field.tsx';
import { type FormState, RadiosField, SelectField, TextField } from '../../pages/parts/fields.tsx';
import { Code } from '../../pages/parts/marks.tsx';
import { governorateChoices, sectorChoices } from '../../pages/words/choices.ts';
import { pastedWords } from './choose/pasted.ts';
import { toldRows } from './report-intake-body.ts';
import { channelWords, urgencyWords } from './report-words.ts';
import { ConsentFields } from './reports/consent-fields.tsx';
import { relationChoices, ToldFields } from './reports/told-fields.tsx';

const words = {
  urgency: { en: 'How urgent is it?', ar: 'ما مدى الاستعجال؟' },
  relation: { en: 'Who did it happen to?', ar: 'لمن حدث ذلك؟' },
  who: { en: 'Who is it about?', ar: 'عمّن يدور؟' },
  adult: { en: 'An adult', ar: 'بالغ' },
  child: { en: 'A child: what serves the child best is assessed', ar: 'طفل: يُنظر في مصلحته الفضلى' },
  channel: { en: 'How did it come?', ar: 'كيف وصل؟' },
  language: { en: 'Language in which it was told', ar: 'اللغة التي قيل بها' },
  employer: { en: 'Employer, as it was said', ar: 'صاحب العمل كما قيل' },
  employerHint: {
    en: 'A person looks it up later; nothing is searched now.',
    ar: 'يبحث عنه إنسان لاحقًا، ولا يُبحث عن شيء الآن.',
  },
  place: { en: 'Governorate', ar: 'المحافظة' },
  sector: { en: 'Sector', ar: 'القطاع' },
  happened: { en: 'Last day on which it happened', ar: 'آخر يوم حدث فيه' },
  caller: { en: 'Reference of the caller', ar: 'مرجع المتصل' },
  callerHint: {
    en: 'As the telephone system calls them, so that one caller counts as one source. Only a keyed hash is kept.',
    ar: 'كما يسميه نظام الهاتف، ليُعد المتصل الواحد مصدرًا واحدًا. ولا يُحفظ إلا بصمة مشفّرة.',
  },
  known: { en: 'If the contract or the employer is known here', ar: 'إن كان العقد أو صاحب العمل معروفًا هنا' },
  contractId: { en: 'It is about the contract', ar: 'يدور حول العقد' },
  employerId: { en: 'It is about the employer', ar: 'يدور حول صاحب العمل' },
} as const satisfies Record<string, Text>;

/** What helps to find out whom it is about: language, day, and the employer as it was said. */
export const AroundFields = ({ form }: { form: FormState }) => {
  const { reader } = form;
  return (
    <>
      <SelectField
        form={form}
        name="language"
        label={reader.say(words.language)}
        choices={voiceLanguages.map((value) => ({ value, label: reader.languageName(value) }))}
      />
      <DateField form={form} name="happenedOn" label={reader.say(words.happened)} />
      <TextField
        form={form}
        name="employerAsTold.name"
        label={reader.say(words.employer)}
        hint={reader.say(words.employerHint)}
      />
      <SelectField
        form={form}
        name="employerAsTold.governorate"
        label={reader.say(words.place)}
        choices={governorateChoices(reader)}
      />
      <SelectField
        form={form}
        name="employerAsTold.sector"
        label={reader.say(words.sector)}
        choices={sectorChoices(reader)}
      />
    </>
  );
};

/** How urgent it is, the most urgent first. */
export const UrgencyField = ({ form }: { form: FormState }) => (
  <RadiosField
    form={form}
    name="urgency"
    label={form.reader.say(words.urgency)}
    choices={urgencies.toReversed().map((value) => ({ value, label: form.reader.say(urgencyWords[value]) }))}
  />
);

/** Whom it is about, where one came from its page; otherwise the address of that page can be pasted. */
const Known = ({ form }: { form: FormState }) => {
  const { reader } = form;
  const about = (['contractId', 'employerId'] as const).find((name) => form.value(name) !== '');
  if (about)
    return (
      <p class="govuk-inset-text">
        {reader.say(words[about])} <Code>{form.value(about).slice(0, 12)}</Code>
        <input type="hidden" name={about} value={form.value(about)} />
      </p>
    );
  return (
    <details class="govuk-details" open={form.value('pasted') !== ''}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{reader.say(words.known)}</span>
      </summary>
      <div class="govuk-details__text">
        <TextField
          form={form}
          name="pasted"
          isCode
          label={reader.say(pastedWords.label)}
          hint={reader.say(pastedWords.hint)}
        />
      </div>
    </details>
  );
};

/** One page for one call: how urgent, what, who, what they agreed to; then what helps to find it again. */
export const IntakeFields = ({ form }: { form: FormState }) => {
  const { reader } = form;
  return (
    <>
      <UrgencyField form={form} />
      <ToldFields form={form} rows={toldRows} />
      <div class="insaf-columns govuk-!-margin-bottom-0">
        <RadiosField
          form={form}
          name="relation"
          label={reader.say(words.relation)}
          choices={relationChoices(reader)}
        />
        <RadiosField
          form={form}
          name="who"
          label={reader.say(words.who)}
          choices={(['adult', 'child'] as const).map((value) => ({ value, label: reader.say(words[value]) }))}
        />
      </div>
      <ConsentFields form={form} askedFor={['assessment', 'contact', 'referral']} />
      <div class="insaf-columns govuk-!-margin-bottom-0">
        <SelectField
          form={form}
          name="channel"
          label={reader.say(words.channel)}
          choices={reportChannels.map((value) => ({ value, label: reader.say(channelWords[value]) }))}
        />
        <AroundFields form={form} />
        <TextField
          form={form}
          name="callerReference"
          isCode
          label={reader.say(words.caller)}
          hint={reader.say(words.callerHint)}
        />
      </div>
      <Known form={form} />
    </>
  );
};
