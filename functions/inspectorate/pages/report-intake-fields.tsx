import { allegationRelations, reportChannels } from '../../../lib/domain/allegation.ts';
import { urgencies } from '../../../lib/domain/report.ts';
import { voiceLanguages } from '../../../lib/domain/voice-language.ts';
import type { Text } from '../../../lib/problems/text.ts';
import { type FormState, idOf, RadiosField, SelectField, TextField } from '../../pages/parts/fields.tsx';
import type { Reader } from '../../pages/reader.ts';
import { allegationKeys } from '../../pages/words/allegation-topics.ts';
import { allegationWords } from '../../pages/words/allegations.ts';
import { governorateChoices, sectorChoices } from '../../pages/words/choices.ts';
import { toldRows } from './report-intake-body.ts';
import { channelWords, urgencyWords } from './report-words.ts';

const words = {
  urgency: { en: 'How urgent is it?', ar: 'ما مدى الاستعجال؟' },
  told: { en: 'What was told', ar: 'ما قيل' },
  toldHint: {
    en: 'Type in words or in code; each row is one thing.',
    ar: 'اكتب بالكلمات أو بالرمز؛ كل سطر أمر واحد.',
  },
  row: { en: 'Thing told {number}', ar: 'الأمر {number}' },
  relation: { en: 'Who did it happen to?', ar: 'لمن حدث ذلك؟' },
  self: { en: 'To the one who speaks', ar: 'للمتكلم نفسه' },
  witness: { en: 'They saw it, or speak for somebody', ar: 'شهده أو يتكلم عن غيره' },
  elsewhere: { en: 'Another employer, place or time', ar: 'صاحب عمل أو مكان أو وقت آخر' },
  who: { en: 'Who is it about?', ar: 'عمّن يدور؟' },
  adult: { en: 'An adult', ar: 'بالغ' },
  child: { en: 'A child: what serves the child best is assessed', ar: 'طفل: يُنظر في مصلحته الفضلى' },
  consent: {
    en: 'Consent, after you said what it means in their language (not asked for a child)',
    ar: 'الموافقة بعد شرح معناها بلغته (لا تُطلب من طفل)',
  },
  assessment: { en: 'May we use it to assess the contract?', ar: 'هل نستعمله لتقييم العقد؟' },
  contact: { en: 'May we contact them again?', ar: 'هل نتصل به مجددًا؟' },
  referral: { en: 'May we refer them for protection?', ar: 'هل نحيله للحماية؟' },
  given: { en: 'Yes', ar: 'نعم' },
  refused: { en: 'No', ar: 'لا' },
  notAsked: { en: 'Not asked', ar: 'لم يُسأل' },
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
  contractId: { en: 'Id of the contract', ar: 'معرّف العقد' },
  employerId: { en: 'Id of the employer', ar: 'معرّف صاحب العمل' },
} as const satisfies Record<string, Text>;

const listId = 'allegations';

/** What can be told, offered by the browser while somebody types: the code, with its words. */
const Offered = ({ reader }: { reader: Reader }) => (
  <datalist id={listId}>
    {allegationKeys.map((code) => (
      <option value={reader.say(allegationWords(code))} label={code} />
    ))}
  </datalist>
);

const ToldRow = ({ form, at }: { form: FormState; at: number }) => {
  const name = `told.${at}`;
  const error = form.error(name) ?? (at === 0 ? form.error('allegations') : undefined);
  const label = form.reader.say(words.row, { number: String(at + 1) });
  return (
    <div class={`govuk-form-group govuk-!-margin-bottom-2${error ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-visually-hidden" for={idOf(name)}>
        {label}
      </label>
      {error && (
        <p id={`${idOf(name)}-error`} class="govuk-error-message">
          {error}
        </p>
      )}
      <input
        class={`govuk-input${error ? ' govuk-input--error' : ''}`}
        id={idOf(name)}
        name={name}
        list={listId}
        value={form.value(name)}
        dir="auto"
        autocomplete="off"
        aria-describedby={error ? `${idOf(name)}-error` : 'told-hint'}
      />
    </div>
  );
};

const Told = ({ form }: { form: FormState }) => {
  const { reader } = form;
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend">{reader.say(words.told)}</legend>
      <div class="govuk-hint" id="told-hint">
        {reader.say(words.toldHint)}
      </div>
      <Offered reader={reader} />
      {Array.from({ length: toldRows }, (_, at) => (
        <ToldRow form={form} at={at} />
      ))}
    </fieldset>
  );
};

const Consent = ({ form }: { form: FormState }) => {
  const { reader } = form;
  const choices = (['given', 'refused', 'notAsked'] as const).map((value) => ({
    value,
    label: reader.say(words[value]),
  }));
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend">{reader.say(words.consent)}</legend>
      <div class="insaf-columns govuk-!-margin-bottom-0">
        {(['assessment', 'contact', 'referral'] as const).map((name) => (
          <SelectField
            form={form}
            name={`consent.${name}`}
            label={reader.say(words[name])}
            choices={choices}
          />
        ))}
      </div>
    </fieldset>
  );
};

const Around = ({ form }: { form: FormState }) => {
  const { reader } = form;
  const languages = new Intl.DisplayNames(reader.language, { type: 'language' });
  return (
    <div class="insaf-columns govuk-!-margin-bottom-0">
      <SelectField
        form={form}
        name="language"
        label={reader.say(words.language)}
        choices={voiceLanguages.map((value) => ({ value, label: languages.of(value) ?? value }))}
      />
      <SelectField
        form={form}
        name="channel"
        label={reader.say(words.channel)}
        choices={reportChannels.map((value) => ({ value, label: reader.say(channelWords[value]) }))}
      />
      <TextField form={form} name="happenedOn" type="date" width={10} label={reader.say(words.happened)} />
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
      <TextField
        form={form}
        name="callerReference"
        isCode
        label={reader.say(words.caller)}
        hint={reader.say(words.callerHint)}
      />
    </div>
  );
};

const Known = ({ form }: { form: FormState }) => {
  const { reader } = form;
  return (
    <details class="govuk-details" open={form.value('contractId') !== '' || form.value('employerId') !== ''}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{reader.say(words.known)}</span>
      </summary>
      <div class="govuk-details__text">
        <TextField form={form} name="contractId" isCode label={reader.say(words.contractId)} />
        <TextField form={form} name="employerId" isCode label={reader.say(words.employerId)} />
      </div>
    </details>
  );
};

/** One page for one call: how urgent, what, who, what they agreed to; then what helps to find it again. */
export const IntakeFields = ({ form }: { form: FormState }) => {
  const { reader } = form;
  return (
    <>
      <RadiosField
        form={form}
        name="urgency"
        label={reader.say(words.urgency)}
        choices={urgencies.toReversed().map((value) => ({ value, label: reader.say(urgencyWords[value]) }))}
      />
      <Told form={form} />
      <div class="insaf-columns govuk-!-margin-bottom-0">
        <RadiosField
          form={form}
          name="relation"
          label={reader.say(words.relation)}
          choices={allegationRelations.map((value) => ({ value, label: reader.say(words[value]) }))}
        />
        <RadiosField
          form={form}
          name="who"
          label={reader.say(words.who)}
          choices={(['adult', 'child'] as const).map((value) => ({ value, label: reader.say(words[value]) }))}
        />
      </div>
      <Consent form={form} />
      <Around form={form} />
      <Known form={form} />
    </>
  );
};
