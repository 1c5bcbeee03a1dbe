import type { Text } from '../../../../lib/problems/text.ts';
import { vocabularyNames } from '../../../../lib/rules/words/vocabulary.ts';
import { type FormState, SelectField, TextArea, TextField } from '../../../pages/parts/fields.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { vocabularyWords } from './vocabulary-words.ts';

const words = {
  evidence: { en: 'Values of its message', ar: 'قيم رسالتها' },
  evidenceHint: {
    en: 'Each name in braces of the message, with the expression that gives it.',
    ar: 'كل اسم بين قوسين معقوفين في الرسالة، مع التعبير الذي يعطي قيمته.',
  },
  name: { en: 'Name {number}', ar: 'الاسم {number}' },
  value: { en: 'Expression {number}', ar: 'التعبير {number}' },
  as: { en: 'Shown as {number}', ar: 'تُعرض على أنها {number}' },
  of: { en: 'Its codes in words {number}', ar: 'كلمات رموزها {number}' },
  noCodes: { en: 'No codes', ar: 'لا رموز' },
  money: { en: 'Money', ar: 'مبلغ' },
  moneyAtLeast: { en: 'Money, at least', ar: 'مبلغ لا يقل عن' },
  number: { en: 'Number', ar: 'عدد' },
  percent: { en: 'Percent', ar: 'نسبة مئوية' },
  date: { en: 'Day', ar: 'يوم' },
  code: { en: 'Code', ar: 'رمز' },
  list: { en: 'List', ar: 'قائمة' },
  law: { en: 'Law and standards', ar: 'القانون والمعايير' },
  lawHint: {
    en: 'At least one. How sure is the source?',
    ar: 'مرجع واحد على الأقل. وما مدى الثقة بالمصدر؟',
  },
  instrument: { en: 'Instrument {number}', ar: 'الوثيقة {number}' },
  article: { en: 'Article {number}', ar: 'المادة {number}' },
  url: { en: 'Address {number}', ar: 'العنوان الإلكتروني {number}' },
  confidence: { en: 'Confidence {number}', ar: 'درجة الثقة {number}' },
  high: { en: 'High', ar: 'عالية' },
  medium: { en: 'Medium', ar: 'متوسطة' },
  low: { en: 'Low', ar: 'منخفضة' },
} as const satisfies Record<string, Text>;

/** Rows of a form: those that are filled, and two to add to. */
const rowsOf = (form: FormState, name: (at: number) => string): number[] => {
  let filled = 0;
  while (filled < 20 && form.value(name(filled)) !== '') filled += 1;
  return Array.from({ length: filled + 2 }, (_, at) => at);
};

const labelled = (reader: Reader, text: Text, at: number): string =>
  reader.say(text, { number: String(at + 1) });

const shapes = ['money', 'moneyAtLeast', 'number', 'percent', 'date', 'code', 'list'] as const;

/** The expressions behind the names in a message. */
export const EvidenceRows = ({ form }: { form: FormState }) => {
  const { reader } = form;
  return (
    <fieldset class="govuk-fieldset insaf-entry">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{reader.say(words.evidence)}</legend>
      <div class="govuk-hint">{reader.say(words.evidenceHint)}</div>
      {rowsOf(form, (at) => `evidence.${at}.name`).map((at) => (
        <div class="insaf-row">
          <div class="insaf-columns govuk-!-margin-bottom-0">
            <TextField
              form={form}
              name={`evidence.${at}.name`}
              isCode
              label={labelled(reader, words.name, at)}
            />
            <SelectField
              form={form}
              name={`evidence.${at}.as`}
              label={labelled(reader, words.as, at)}
              choices={shapes.map((value) => ({ value, label: reader.say(words[value]) }))}
            />
            <SelectField
              form={form}
              name={`evidence.${at}.of`}
              label={labelled(reader, words.of, at)}
              choices={vocabularyNames.map((value) => ({ value, label: reader.say(vocabularyWords[value]) }))}
              none={reader.say(words.noCodes)}
            />
          </div>
          <TextArea
            form={form}
            name={`evidence.${at}.value`}
            isCode
            rows={2}
            label={labelled(reader, words.value, at)}
          />
        </div>
      ))}
    </fieldset>
  );
};

/** By which law or standard a rule speaks. */
export const LawRows = ({ form }: { form: FormState }) => {
  const { reader } = form;
  return (
    <fieldset class="govuk-fieldset insaf-entry">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{reader.say(words.law)}</legend>
      <div class="govuk-hint">{reader.say(words.lawHint)}</div>
      {rowsOf(form, (at) => `law.${at}.instrument`).map((at) => (
        <div class="insaf-row">
          <TextField
            form={form}
            name={`law.${at}.instrument`}
            label={labelled(reader, words.instrument, at)}
          />
          <div class="insaf-columns govuk-!-margin-bottom-0">
            <TextField form={form} name={`law.${at}.article`} label={labelled(reader, words.article, at)} />
            <SelectField
              form={form}
              name={`law.${at}.confidence`}
              label={labelled(reader, words.confidence, at)}
              choices={(['high', 'medium', 'low'] as const).map((value) => ({
                value,
                label: reader.say(words[value]),
              }))}
            />
          </div>
          <TextField form={form} name={`law.${at}.url`} isCode label={labelled(reader, words.url, at)} />
        </div>
      ))}
    </fieldset>
  );
};
