import { authorise } from '../../domain/access/permissions.ts';
import { hasUnconfirmed, withConfirmation } from '../../domain/organisations/confirmed-licence.ts';
import type { Organisation, VerifyOrganisation } from '../../domain/organisations/organisation.ts';
import { reasonsFor } from '../../domain/organisations/verification-reason.ts';
import { type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { zoneOf } from '../../rules/zone.ts';
import { findOrganisation, replaceOrganisation } from '../../store/organisations.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';
import { type Claims, claimsOf, givenBack } from './claims.ts';

interface Decide {
  organisationId: string;
  decision: VerifyOrganisation;
  /** The one that the official read. */
  version: number;
}

/**
 * An official's decision about an organisation. Verifying confirms every licence in its record, and claims each with its
 * registration number: one organisation alone can hold one. Refusing gives all of it back. It is a decision about what the
 * official read: an organisation that changed since is not decided. One that is verified is verified again for a licence that it
 * added since. A verification that stood is taken back for a reason of the same list as any refusal, and for no other.
 * @throws ProblemError `precondition-failed` when somebody changed it since `version`, `registration-number-taken` or
 * `licence-number-taken` when another verified organisation holds the number, `validation-failed` for a reason that an organisation
 * of this kind cannot have
 */
export async function verifyOrganisation(
  context: InspectorateContext,
  { organisationId, decision, version }: Decide,
): Promise<Organisation> {
  authorise(context, 'organisation.verify');
  const before = await findOrganisation(context.store.reader('core'), organisationId);
  if (!before) throw new ProblemError('not-found');
  if (before.version !== version) throw new ProblemError('precondition-failed');
  if (isSettled(before, decision)) throw new ProblemError('verification-settled');
  checkReason(before, decision);
  const after = decided(before, decision, plainDateIn(zoneOf('BH'), context.now));
  await save(context, before, after);
  return after;
}

const isSettled = (before: Organisation, { decision }: VerifyOrganisation): boolean =>
  before.verification.status === decision && !(decision === 'verified' && hasUnconfirmed(before));

const notItsReason = (fit: readonly string[]): ProblemError =>
  new ProblemError('validation-failed', {
    errors: [
      {
        pointer: '/reason',
        code: 'not-for-this-kind',
        message: {
          en: `An organisation of this kind has no such registration or licence to refuse. Give one of ${fit.join(', ')}.`,
          ar: `ليس لهذا النوع من المنشآت سجل أو ترخيص كهذا ليُرفض. اختاروا أحد هذه الأسباب: ${fit.join('، ')}.`,
        },
      },
    ],
  });

function checkReason(before: Organisation, decision: VerifyOrganisation): void {
  const fit = reasonsFor(before);
  if (decision.decision === 'refused' && !fit.includes(decision.reason)) throw notItsReason(fit);
}

/** The day and not the minute: the organisation reads it, and could lay a minute beside what somebody did (T1). */
const decided = (before: Organisation, decision: VerifyOrganisation, on: PlainDate): Organisation => ({
  ...withConfirmation(before, decision.decision === 'verified' ? on : undefined),
  verification: {
    status: decision.decision,
    decidedOn: on,
    ...(decision.decision === 'refused' ? { reason: decision.reason } : {}),
  },
  version: before.version + 1,
});

/** What a decision takes for the organisation, or gives back. */
async function claimsFor(
  { store, now }: InspectorateContext,
  before: Organisation,
  after: Organisation,
): Promise<Claims> {
  const core = store.reader('core');
  if (after.verification.status === 'verified') return claimsOf(core, after, now);
  return { writes: await givenBack(core, before), refuse: () => {} };
}

async function save(context: InspectorateContext, before: Organisation, after: Organisation): Promise<void> {
  const record = replaceOrganisation(before, after);
  const claims = await claimsFor(context, before, after);
  try {
    await commit(context, {
      writes: [...record, ...claims.writes],
      happened: { kind: 'organisation.decided', subjects: [after.id] },
      created: { entityId: after.id, entityVersion: after.version },
      class: 'protected',
    });
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    claims.refuse(error.failed.map((at) => at - record.length));
    throw new ProblemError('precondition-failed');
  }
}
