import { noticeReasons } from '../../../../lib/domain/notices/served-notice.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Fault } from '../../../pages/check.ts';
import { type FormState, SelectField, TextArea, TextField } from '../../../pages/parts/fields.tsx';
import { coverReasonWords } from '../releases/release-words.ts';
import { Screened } from '../releases/screened.tsx';

const words = {
  cover: { en: 'The reason that the holder reads', ar: 'السبب الذي يقرؤه حاملها' },
  coverHint: { en: 'One that would hold had nobody ever spoken.', ar: 'سبب يصح حتى لو لم يتكلم أحد قط.' },
  wordsEn: { en: 'Your own words, in English', ar: 'كلماتك أنت، بالإنجليزية' },
  wordsAr: { en: 'Your own words, in Arabic', ar: 'كلماتك أنت، بالعربية' },
  wordsHint: {
    en: 'Optional; in both languages or in none. What the holder cannot know is refused with its place.',
    ar: 'اختيارية، باللغتين معًا أو لا شيء. ويُرفض ما لا يمكن لحاملها معرفته مع ذكر موضعه.',
  },
  days: { en: 'Leaves on one of this many days', ar: 'يخرج في أحد هذه الأيام' },
  reason: { en: 'Reason', ar: 'السبب' },
  reasonHint: {
    en: 'Ten characters at least. Only officials read it.',
    ar: 'عشرة أحرف على الأقل. لا يقرؤه إلا الموظفون.',
  },
} as const satisfies Record<string, Text>;

/** What every letter to the holder of a certificate has, and why officials decided so. */
export const LetterFields = ({ form, faults }: { form: FormState; faults: readonly Fault[] }) => {
  const { reader } = form;
  return (
    <>
      <TextArea
        form={form}
        name="reason"
        label={reader.say(words.reason)}
        hint={reader.say(words.reasonHint)}
      />
      <SelectField
        form={form}
        name="coverReason"
        label={reader.say(words.cover)}
        hint={reader.say(words.coverHint)}
        choices={noticeReasons.map((value) => ({ value, label: reader.say(coverReasonWords[value]) }))}
      />
      <TextArea
        form={form}
        name="words.en"
        label={reader.say(words.wordsEn)}
        hint={reader.say(words.wordsHint)}
      />
      <Screened form={form} name="words.en" faults={faults} />
      <TextArea
        form={form}
        name="words.ar"
        label={reader.say(words.wordsAr)}
        hint={reader.say(words.wordsHint)}
      />
      <Screened form={form} name="words.ar" faults={faults} />
      <TextField form={form} name="window.days" isNumeric width={3} label={reader.say(words.days)} />
    </>
  );
};
