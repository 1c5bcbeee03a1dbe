import type * as z from 'zod';
import type { Report } from '../../../../lib/domain/reports/report.ts';
import type { HandleReport } from '../../../../lib/domain/reports/report-changes.ts';
import { heldBy } from '../../../../lib/domain/reports/report-erasure.ts';
import { mayTakeStep } from '../../../../lib/domain/reports/report-steps.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import type { Reader } from '../../../pages/reader.ts';
import { isMe, type Myself } from '../person-mark.tsx';

type OneReport = z.output<typeof Report>;
type Step = HandleReport['step'];

const words = {
  taken: { en: 'Take it in hand', ar: 'خذه للمعالجة' },
  givenBack: { en: 'Give it back', ar: 'أعِده' },
  closed: { en: 'Close it', ar: 'أغلقه' },
  reopened: { en: 'Open it again', ar: 'أعِد فتحه' },
  held: { en: 'Place a legal hold', ar: 'ضع حجزًا قانونيًا' },
  holdLifted: { en: 'Lift the legal hold', ar: 'ارفع الحجز القانوني' },
} as const satisfies Record<Step, Text>;

const why = {
  waiting: {
    en: 'Nobody has it in hand. Whoever takes it closes it.',
    ar: 'لا يتولاه أحد. من يتولاه هو من يغلقه.',
  },
  elsewhere: {
    en: 'Somebody else has it in hand: they or a supervisor give it back or close it.',
    ar: 'يتولاه غيرك: هو أو مشرف من يعيده أو يغلقه.',
  },
  underHold: {
    en: 'It is under a legal hold: nothing of it is destroyed until the hold is lifted.',
    ar: 'عليه حجز قانوني: لا يُتلف منه شيء حتى يُرفع الحجز.',
  },
  ownHold: {
    en: 'You placed the legal hold, so another person lifts it. Until then nothing of the report is destroyed.',
    ar: 'أنت من وضع الحجز القانوني، فيرفعه شخص آخر. وحتى ذلك الحين لا يُتلف شيء من البلاغ.',
  },
} as const satisfies Record<string, Text>;

/** The steps that a page offers, in the order of its buttons. */
export const handlingSteps: readonly Step[] = [
  'taken',
  'givenBack',
  'closed',
  'reopened',
  'held',
  'holdLifted',
];

interface About {
  report: OneReport;
  me: Myself;
}

const isMine = ({ report: { state, steps }, me }: About): boolean =>
  state === 'inHand' && isMe(me, steps.findLast(({ kind }) => kind === 'taken')?.by);

const isPutDown = (step: Step): boolean => step === 'givenBack' || step === 'closed';

/** Whether whoever reads it can take the step: what the operation would refuse is no button. */
function mayTake(step: Step, about: About): boolean {
  const { report, me } = about;
  const holder = heldBy(report);
  if (!mayTakeStep(report.steps, step)) return false;
  if (isPutDown(step)) return isMine(about) || me.roles.includes('supervisor');
  if (step === 'held') return holder === undefined;
  return step !== 'holdLifted' || (holder !== undefined && !isMe(me, holder));
}

/** What keeps whoever reads it from a step, said before it is tried (docs/adr/051). */
function obstacles(about: About): readonly Text[] {
  const { report, me } = about;
  const holder = heldBy(report);
  const puts = mayTake('closed', about) || !mayTakeStep(report.steps, 'closed');
  return [
    ...(puts ? [] : [report.state === 'inHand' ? why.elsewhere : why.waiting]),
    ...(holder === undefined ? [] : [isMe(me, holder) ? why.ownHold : why.underHold]),
  ];
}

interface Props extends About {
  reader: Reader;
  newKey: string;
}

/** Who takes a report and puts it down, and the hold under which it is kept. */
export const Handling = ({ reader, newKey, ...about }: Props) => (
  <>
    {obstacles(about).map((obstacle) => (
      <p class="govuk-inset-text">{reader.say(obstacle)}</p>
    ))}
    <PostForm newKey={newKey}>
      <div class="govuk-button-group">
        {handlingSteps
          .filter((step) => mayTake(step, about))
          .map((step) => (
            <Send name="step" value={step} isSecondary={step !== 'taken'}>
              {reader.say(words[step])}
            </Send>
          ))}
      </div>
    </PostForm>
  </>
);
