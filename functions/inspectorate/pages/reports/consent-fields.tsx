import type { Text } from '../../../../lib/problems/text.ts';
import { type FormState, SelectField } from '../../../pages/parts/fields.tsx';

const words = {
  legend: {
    en: 'Consent, after you said what it means in their language (not asked for a child)',
    ar: 'الموافقة بعد شرح معناها بلغته (لا تُطلب من طفل)',
  },
  assessment: { en: 'May we use it to assess the contract?', ar: 'هل نستعمله لتقييم العقد؟' },
  contact: { en: 'May we contact them again?', ar: 'هل نتصل به مجددًا؟' },
  referral: { en: 'May we refer them for protection?', ar: 'هل نحيله للحماية؟' },
  release: {
    en: 'May the employer or agency be asked because of it, knowing what they could guess?',
    ar: 'هل يُسأل صاحب العمل أو الوكالة بسببه، مع العلم بما قد يخمّنانه؟',
  },
  given: { en: 'Yes', ar: 'نعم' },
  refused: { en: 'No', ar: 'لا' },
  notAsked: { en: 'Not asked', ar: 'لم يُسأل' },
} as const satisfies Record<string, Text>;

/** What one can agree to. A release is asked for when one is thought of, not in the first call. */
export type AskedFor = 'assessment' | 'contact' | 'referral' | 'release';
export const answers = ['given', 'refused', 'notAsked'] as const;
export const consentWords: Readonly<Record<AskedFor | (typeof answers)[number], Text>> = words;

/** What an adult agrees to, each by itself. */
export const ConsentFields = ({ form, askedFor }: { form: FormState; askedFor: readonly AskedFor[] }) => {
  const { reader } = form;
  const choices = answers.map((value) => ({ value, label: reader.say(words[value]) }));
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class="govuk-fieldset__legend">{reader.say(words.legend)}</legend>
      <div class="insaf-columns govuk-!-margin-bottom-0">
        {askedFor.map((name) => (
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
