import { reportChannels } from '../../../../lib/domain/voice/allegation.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { type FormState, SelectField } from '../../../pages/parts/fields.tsx';
import { channelWords } from '../report-words.ts';

const label: Text = { en: 'How did this wish reach us?', ar: 'كيف وصلتنا هذه الرغبة؟' };
const hint: Text = {
  en: 'Through a link that the employer or agency handed over nothing can be taken back: somebody may stand beside them.',
  ar: 'لا يُسحب شيء عبر رابط سلّمه صاحب العمل أو الوكالة، فقد يكون أحد بجانبه.',
};

/** By which way a change of a report was asked for: what comes by a link that was handed over takes nothing back. */
export const ChannelField = ({ form }: { form: FormState }) => (
  <SelectField
    form={form}
    name="channel"
    label={form.reader.say(label)}
    hint={form.reader.say(hint)}
    choices={reportChannels.map((value) => ({ value, label: form.reader.say(channelWords[value]) }))}
  />
);
