import type * as z from 'zod';
import { type BreakGlass, mayTake, verdicts } from '../../../../lib/domain/access/break-glass.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { type FormState, RadiosField, TextArea } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { isMe, type Myself } from '../person-mark.tsx';
import { endReasonWords, verdictWords } from './emergency-words.ts';

type One = z.output<typeof BreakGlass>;

const words = {
  decide: { en: 'Your decision', ar: 'قرارك' },
  approved: { en: 'Approve', ar: 'أوافق' },
  refused: { en: 'Refuse', ar: 'أرفض' },
  own: {
    en: 'You asked for this, so you cannot approve it: a person who leads another unit must.',
    ar: 'أنت من طلب هذا، فلا يمكنك الموافقة عليه: يوافق من يرأس وحدة أخرى.',
  },
  waits: {
    en: 'It waits for a person who leads another unit.',
    ar: 'ينتظر من يرأس وحدة أخرى.',
  },
  end: { en: 'End it now', ar: 'أنهِه الآن' },
  why: { en: 'Why?', ar: 'لماذا؟' },
  review: { en: 'Review', ar: 'المراجعة' },
  verdict: { en: 'What do you find?', ar: 'ما رأيك؟' },
  remarks: { en: 'Remarks', ar: 'ملاحظات' },
  remarksHint: { en: 'Ten characters at least.', ar: 'عشرة أحرف على الأقل.' },
  save: { en: 'Save the review', ar: 'احفظ المراجعة' },
} as const satisfies Record<string, Text>;

interface Props {
  reader: Reader;
  emergency: One;
  me: Myself;
  form: FormState;
  newKey: string;
}

const isOwn = ({ steps: [first] }: One, me: Myself): boolean => isMe(me, first?.by);

const Decide = ({ reader, emergency, me, newKey }: Props) => {
  if (!mayTake(emergency.state, 'approved')) return null;
  if (isOwn(emergency, me)) return <p class="govuk-inset-text">{reader.say(words.own)}</p>;
  if (!me.roles.includes('supervisor')) return <p class="govuk-inset-text">{reader.say(words.waits)}</p>;
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.decide)}</h2>
      <PostForm newKey={newKey}>
        <input type="hidden" name="action" value="decide" />
        <div class="govuk-button-group">
          <Send name="decision" value="approved" isWarning>
            {reader.say(words.approved)}
          </Send>
          <Send name="decision" value="refused" isSecondary>
            {reader.say(words.refused)}
          </Send>
        </div>
      </PostForm>
    </>
  );
};

const End = ({ reader, emergency, me, form, newKey }: Props) => {
  const isOversight = me.roles.includes('oversight');
  if (!mayTake(emergency.state, 'ended') || !(isOwn(emergency, me) || isOversight)) return null;
  const reasons = isOwn(emergency, me) ? (['done', 'mistaken'] as const) : (['stopped'] as const);
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.end)}</h2>
      <PostForm newKey={newKey}>
        <input type="hidden" name="action" value="end" />
        <RadiosField
          form={form}
          name="reason"
          label={reader.say(words.why)}
          choices={reasons.map((value) => ({ value, label: reader.say(endReasonWords[value]) }))}
        />
        <Send isSecondary>{reader.say(words.end)}</Send>
      </PostForm>
    </>
  );
};

const Review = ({ reader, emergency, me, form, newKey }: Props) => {
  if (!mayTake(emergency.state, 'reviewed') || !me.roles.includes('oversight')) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{reader.say(words.review)}</h2>
      <PostForm newKey={newKey}>
        <input type="hidden" name="action" value="review" />
        <RadiosField
          form={form}
          name="verdict"
          label={reader.say(words.verdict)}
          choices={verdicts.map((value) => ({ value, label: reader.say(verdictWords[value]) }))}
        />
        <TextArea
          form={form}
          name="remarks"
          label={reader.say(words.remarks)}
          hint={reader.say(words.remarksHint)}
        />
        <Send>{reader.say(words.save)}</Send>
      </PostForm>
    </>
  );
};

/** What whoever reads an emergency may do about it now; the operations decide, this only offers. */
export const EmergencySteps = (props: Props) => (
  <>
    <Decide {...props} />
    <End {...props} />
    <Review {...props} />
  </>
);
