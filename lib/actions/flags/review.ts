import {
  type FlagStatus,
  type FlagStep,
  mayDecide,
  type ReviewFlag,
  type StoredFlag,
  statusOf,
  takesBack,
} from '../../domain/flags/flag.ts';
import type { Flag } from '../../domain/inspections/inspection.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { type Assessed, putAssessed } from '../../store/assessments.ts';
import { findStanding, putStanding } from '../../store/standings.ts';
import { type Write, WriteRefused } from '../../store/table/table.ts';
import { makeAgain } from '../assessments/make-again.ts';
import { assessmentIdOf } from '../assessments/pseudonyms.ts';
import { standingOf } from '../assessments/standing-of.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { opensTold } from '../officials/tie.ts';
import { countDecision } from './count-decision.ts';
import { findFlag } from './get.ts';
import { flagView, ruleOf } from './view.ts';

const reasonMissing = (): ProblemError =>
  new ProblemError('validation-failed', {
    errors: [
      {
        pointer: '/reason',
        code: 'required',
        message: {
          en: 'This takes back what was decided about the flag. Say why, in ten characters or more.',
          ar: 'هذا رجوع عمّا تقرر في شأن هذا المؤشر. اذكر السبب في عشرة أحرف أو أكثر.',
        },
      },
    ],
  });

/** Nothing is lost by a slip of the hand, and nothing is taken back without a word: ten characters, as for the decision itself. */
function checkReason(status: FlagStatus, { decision, reason = '' }: ReviewFlag): void {
  if (takesBack(status, decision) && reason.length < 10) throw reasonMissing();
}

/**
 * Records a person's decision about a flag as its next step. A dismissed flag no longer counts towards the level of its
 * contract, and so towards the rank of the employer, until new facts reopen it or a person takes the decision back.
 * @throws ProblemError `flag-transition` when its status does not allow the decision, `validation-failed` when one is taken back
 * without a reason
 */
export async function reviewFlag(
  context: InspectorateContext,
  { flagId, review }: { flagId: string; review: ReviewFlag },
): Promise<Flag> {
  const { flag, assessed, tie } = await findFlag(context, 'flag.review', flagId);
  const status = statusOf(flag.steps);
  if (!mayDecide(status, review.decision)) throw new ProblemError('flag-transition');
  checkReason(status, review);
  const reviewed = { ...flag, steps: [...flag.steps, stepOf(context, review)], version: flag.version + 1 };
  const writes = await decided(context, reviewed, assessed);
  const counts = await countDecision(context.store.reader('protected'), flag, review.decision);
  await save(context, reviewed, [...writes, ...counts]);
  const checked = ruleOf(await context.ruleSets.version(flag.ruleSetVersion), flag.ruleId);
  return flagView(reviewed, checked, opensTold(tie));
}

const stepOf = ({ actor, now }: InspectorateContext, { decision, reason }: ReviewFlag): FlagStep => ({
  kind: decision,
  at: now,
  by: actor.subject,
  ...(reason === undefined ? {} : { reason }),
});

/** The flag among the others of its contract, and what the contract now adds to the rank of each party. */
async function decided(
  { store, ruleSets }: InspectorateContext,
  reviewed: StoredFlag,
  { assessment, flags: before, lock }: Assessed,
): Promise<Write<'protected'>[]> {
  if (!assessment) throw new Error('A flag without an assessment.');
  const { employerId, agencyId, contractId } = assessment;
  const known = await findStanding(store.reader('protected'), employerId, contractId);
  const { sector, governorate } = known ?? {};
  const work = {
    ...(sector === undefined ? {} : { sector }),
    ...(governorate === undefined ? {} : { governorate }),
  };
  const flags = before.map((flag) => (flag.id === reviewed.id ? reviewed : flag));
  const found = await makeAgain(ruleSets, assessment);
  const standing = standingOf({ assessment, found, flags, work });
  const parties = [employerId, ...(agencyId === undefined ? [] : [agencyId])];
  return [
    ...putAssessed({ assessment, flags }, { lock }),
    ...parties.map((party) => putStanding(party, standing)),
  ];
}

async function save(
  context: InspectorateContext,
  reviewed: StoredFlag,
  writes: readonly Write<'protected'>[],
): Promise<void> {
  const assessmentId = assessmentIdOf(context, reviewed.contractId);
  try {
    await commit(context, {
      writes,
      happened: { kind: 'flag.reviewed', subjects: [assessmentId, reviewed.id] },
      created: { entityId: reviewed.id, entityVersion: reviewed.version },
      class: 'protected',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
}
