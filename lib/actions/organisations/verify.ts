import type { Organisation, VerifyOrganisation } from '../../domain/organisation.ts';
import { authorise } from '../../domain/permissions.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import {
  claimNumber,
  findOrganisation,
  releaseNumber,
  replaceOrganisation,
} from '../../store/organisations.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { InspectorateContext } from '../context.ts';

interface Decide {
  organisationId: string;
  decision: VerifyOrganisation;
  /** The one that the official read. */
  version: number;
}

/**
 * An official's decision about an organisation. Verifying claims its registration number, which only one organisation can
 * hold; refusing gives it back. It is a decision about what the official read: an organisation that changed since is not decided.
 * @throws ProblemError `precondition-failed` when somebody changed it since `version`, `registration-number-taken` when another
 * verified organisation holds the number
 */
export async function verifyOrganisation(
  context: InspectorateContext,
  { organisationId, decision, version }: Decide,
): Promise<Organisation> {
  authorise(context, 'organisation.verify');
  const before = await findOrganisation(context.store.reader('core'), organisationId);
  if (!before) throw new ProblemError('not-found');
  if (before.version !== version) throw new ProblemError('precondition-failed');
  if (before.verification.status === decision.decision) throw new ProblemError('verification-settled');
  const after = decided(before, decision, context.now);
  await save(context, before, after);
  return after;
}

const decided = (before: Organisation, decision: VerifyOrganisation, now: string): Organisation => ({
  ...before,
  verification: {
    status: decision.decision,
    decidedAt: now,
    ...(decision.decision === 'refused' ? { reason: decision.reason } : {}),
  },
  version: before.version + 1,
});

async function save(context: InspectorateContext, before: Organisation, after: Organisation): Promise<void> {
  const { id, registrationCountry: country, registrationNumber: number, verification } = after;
  const change = verification.status === 'verified' ? claimNumber : releaseNumber;
  const claim = country && number ? [change(country, number, id)] : [];
  try {
    await commit(context, {
      writes: [...replaceOrganisation(before, after), ...claim],
      happened: { kind: 'organisation.decided', subjects: [id] },
      created: { entityId: id, entityVersion: after.version },
      class: 'protected',
    });
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    throw new ProblemError(error.failed.includes(2) ? 'registration-number-taken' : 'precondition-failed');
  }
}
