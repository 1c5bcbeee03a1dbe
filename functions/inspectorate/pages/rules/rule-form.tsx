import type { Text } from '../../../../lib/problems/text.ts';
import { DateField } from '../../../pages/parts/date-field.tsx';
import { type FormState, SelectField, TextArea, TextField } from '../../../pages/parts/fields.tsx';
import { EvidenceRows, LawRows } from './rule-form-rows.tsx';
import { RuleStanding } from './rule-form-standing.tsx';

const words = {
  id: { en: 'Name of the rule', ar: 'اسم القاعدة' },
  idHint: {
    en: 'Small Latin letters, digits and hyphens: wage-below-offer. It never changes.',
    ar: 'أحرف لاتينية صغيرة وأرقام وشرطات، مثل wage-below-offer. ولا يتغير أبدًا.',
  },
  version: { en: 'Version', ar: 'الإصدار' },
  versionHint: {
    en: 'One higher than what was published, when the rule changes.',
    ar: 'أعلى بواحد من المنشور عند تعديل القاعدة.',
  },
  titleEn: { en: 'Title in English', ar: 'العنوان بالإنجليزية' },
  titleAr: { en: 'Title in Arabic', ar: 'العنوان بالعربية' },
  applies: { en: 'It applies when', ar: 'تنطبق عندما' },
  when: { en: 'It flags when', ar: 'ترفع مؤشرًا عندما' },
  expressionHint: {
    en: 'An expression over the facts. It is checked when you save: what is wrong is told with line, column and cure.',
    ar: 'تعبير على الوقائع. يُفحص عند الحفظ، ويُذكر موضع الخطأ بسطره وعموده وعلاجه.',
  },
  messageEn: { en: 'What it says when it flags, in English', ar: 'ما تقوله عند رفع المؤشر، بالإنجليزية' },
  messageAr: { en: 'What it says when it flags, in Arabic', ar: 'ما تقوله عند رفع المؤشر، بالعربية' },
  guidanceEn: { en: 'What an inspector looks at, in English', ar: 'ما ينظر فيه المفتش، بالإنجليزية' },
  guidanceAr: { en: 'What an inspector looks at, in Arabic', ar: 'ما ينظر فيه المفتش، بالعربية' },
  from: { en: 'In force from', ar: 'سارية من' },
  until: { en: 'In force until', ar: 'سارية حتى' },
  untilHint: { en: 'Leave it empty while it has no end.', ar: 'اتركه فارغًا ما دام بلا نهاية.' },
  countries: { en: 'Countries of the place of work', ar: 'بلدان مكان العمل' },
  countriesHint: {
    en: 'Two-letter codes with a comma between them, as BH, SA. Empty says every country.',
    ar: 'رموز من حرفين بينها فاصلة، مثل BH, SA. والفراغ يعني كل البلدان.',
  },
  rare: { en: 'Rarely needed', ar: 'نادرًا ما يلزم' },
  fact: { en: 'Fact that it judges together with other rules', ar: 'الواقعة التي تحكم عليها مع قواعد أخرى' },
  factHint: {
    en: 'Rules with the same name here never prove two legs with one fact.',
    ar: 'القواعد التي تحمل الاسم نفسه هنا لا تُثبت ركنين بواقعة واحدة.',
  },
  path: { en: 'A path of its own', ar: 'مسار خاص' },
  minor: { en: 'A person under 18', ar: 'شخص دون الثامنة عشرة' },
  violence: { en: 'Credible violence', ar: 'عنف ذو مصداقية' },
  usual: { en: 'None', ar: 'لا يوجد' },
  history: { en: 'Does it speak of the past only?', ar: 'هل تتحدث عن الماضي وحده؟' },
  yes: { en: 'Yes: it never exceeds low', ar: 'نعم: لا تتجاوز المنخفض' },
  no: { en: 'No', ar: 'لا' },
  cases: { en: 'Cases that prove it (JSON)', ar: 'الحالات التي تثبتها (JSON)' },
  casesHint: {
    en: 'A list of { "name", "facts", "outcome" }. At least one flagged, one clear and one of missing data.',
    ar: 'قائمة من { "name", "facts", "outcome" }. حالة مؤشر قائم وحالة بلا مؤشر وحالة بيانات ناقصة على الأقل.',
  },
} as const satisfies Record<string, Text>;

interface Props {
  form: FormState;
  /** A rule that stands keeps its name. */
  isNew: boolean;
}

const Naming = ({ form, isNew }: Props) => {
  const { reader } = form;
  return (
    <>
      {isNew ? (
        <TextField
          form={form}
          name="rule.id"
          isCode
          width={30}
          label={reader.say(words.id)}
          hint={reader.say(words.idHint)}
        />
      ) : (
        <input type="hidden" name="rule.id" value={form.value('rule.id')} />
      )}
      <TextField
        form={form}
        name="rule.version"
        isNumeric
        width={3}
        label={reader.say(words.version)}
        hint={reader.say(words.versionHint)}
      />
      <TextField form={form} name="rule.title.en" label={reader.say(words.titleEn)} />
      <TextField form={form} name="rule.title.ar" label={reader.say(words.titleAr)} />
    </>
  );
};

const Deciding = ({ form }: Props) => {
  const { reader } = form;
  const hint = reader.say(words.expressionHint);
  return (
    <>
      <TextArea
        form={form}
        name="rule.appliesWhen"
        isCode
        rows={3}
        label={reader.say(words.applies)}
        hint={hint}
      />
      <TextArea form={form} name="rule.when" isCode rows={8} label={reader.say(words.when)} hint={hint} />
      <TextArea form={form} name="rule.message.en" rows={3} label={reader.say(words.messageEn)} />
      <TextArea form={form} name="rule.message.ar" rows={3} label={reader.say(words.messageAr)} />
      <EvidenceRows form={form} />
      <TextArea form={form} name="rule.guidance.en" rows={5} label={reader.say(words.guidanceEn)} />
      <TextArea form={form} name="rule.guidance.ar" rows={5} label={reader.say(words.guidanceAr)} />
      <LawRows form={form} />
    </>
  );
};

const Reach = ({ form }: Props) => {
  const { reader } = form;
  return (
    <>
      <DateField form={form} name="rule.inForce.from" label={reader.say(words.from)} />
      <DateField
        form={form}
        name="rule.inForce.until"
        label={reader.say(words.until)}
        hint={reader.say(words.untilHint)}
      />
      <TextField
        form={form}
        name="rule.jurisdictions"
        isCode
        width={10}
        label={reader.say(words.countries)}
        hint={reader.say(words.countriesHint)}
      />
    </>
  );
};

const Rare = ({ form }: Props) => {
  const { reader } = form;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{reader.say(words.rare)}</span>
      </summary>
      <div class="govuk-details__text">
        <TextField
          form={form}
          name="rule.fact"
          isCode
          width={20}
          label={reader.say(words.fact)}
          hint={reader.say(words.factHint)}
        />
        <SelectField
          form={form}
          name="rule.path"
          label={reader.say(words.path)}
          choices={(['minor', 'violence'] as const).map((value) => ({
            value,
            label: reader.say(words[value]),
          }))}
          none={reader.say(words.usual)}
        />
        <SelectField
          form={form}
          name="rule.history"
          label={reader.say(words.history)}
          choices={[{ value: 'true', label: reader.say(words.yes) }]}
          none={reader.say(words.no)}
        />
      </div>
    </details>
  );
};

/** Everything that a rule says, field by field, and the cases that prove it. */
export const RuleFields = (props: Props) => {
  const { form } = props;
  const { reader } = form;
  return (
    <>
      <Naming {...props} />
      <RuleStanding form={form} />
      <Deciding {...props} />
      <Reach {...props} />
      <Rare {...props} />
      <TextArea
        form={form}
        name="cases"
        isCode
        rows={14}
        label={reader.say(words.cases)}
        hint={reader.say(words.casesHint)}
      />
    </>
  );
};
