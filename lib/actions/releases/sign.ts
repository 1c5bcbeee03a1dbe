import { nextBatchInstant } from '../../domain/notices/batch-instant.ts';
import type { Release } from '../../domain/releases/release.ts';
import { consentsOf, disagreeing } from '../../domain/releases/release-consent.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { zoneOf } from '../../rules/zone.ts';
import { findContract } from '../../store/contracts.ts';
import { findOrganisation } from '../../store/organisations.ts';
import { findRelease } from '../../store/releases.ts';
import type { InspectorateContext } from '../context.ts';
import { restingOn } from './basis.ts';
import { authoriseRelease } from './release-tie.ts';
import { saveRelease } from './save.ts';
import { withStep } from './with-step.ts';

/**
 * Signs what another person drafted. From then on it waits for its batch instant; nobody chooses the day within its window.
 * @throws ProblemError `release-own-signature`, or `release-consent-missing` naming each who has not agreed
 */
export async function signRelease(
  context: InspectorateContext,
  { releaseId, reason }: { releaseId: string; reason: string },
): Promise<Release> {
  const found = await findRelease(context.store.reader('protected'), releaseId);
  const { release: before } = await authoriseRelease(context, 'release.sign', found);
  const { actor, now: at } = context;
  if (before.steps.some(({ kind, by }) => kind === 'drafted' && by === actor.subject))
    throw new ProblemError('release-own-signature');
  const { reports } = await restingOn(context, before);
  const consents = consentsOf(reports);
  const signed = withStep(
    before,
    { kind: 'signed', at, by: actor.subject, reason },
    { consents, told: reports.length > 0, ...(await momentOf(context, before)) },
  );
  refuseWithout(consents);
  await saveRelease(context, { before, after: signed, kind: 'release.signed' });
  return signed;
}

function refuseWithout(consents: Release['consents']): void {
  const missing = disagreeing(consents);
  if (missing.length === 0) return;
  throw new ProblemError('release-consent-missing', {
    errors: missing.map(({ reportId, state }) => ({
      pointer: '/basis',
      code: `consent-${state}`,
      message: {
        en: `The one who told report ${reportId} has not agreed.`,
        ar: `لم يوافق من قدّم البلاغ ${reportId}.`,
      },
    })),
  });
}

/** The day is that of the place of work; of the window it is drawn by the release's id, which nobody chose. */
async function momentOf(
  context: InspectorateContext,
  release: Release,
): Promise<Required<Pick<Release, 'effectiveAt' | 'effectiveOn'>>> {
  const { from, days } = release.window;
  const drawn = Number.parseInt(context.keyedHash('release-day', release.id).slice(0, 8), 16) % (days + 1);
  const zone = await zoneOfRecipient(context, release);
  const { now: after, releaseTimes: times } = context;
  const effectiveAt = nextBatchInstant({ after, zone, times, from, further: drawn });
  return { effectiveAt, effectiveOn: plainDateIn(zone, effectiveAt) };
}

async function zoneOfRecipient(
  { store }: InspectorateContext,
  { contractIds, recipientId }: Release,
): Promise<string> {
  const core = store.reader('core');
  const [first] = contractIds;
  const contract = first === undefined ? undefined : await findContract(core, first);
  if (contract) return zoneOf(contract.placeOfWork.country);
  return zoneOf((await findOrganisation(core, recipientId))?.address?.country ?? 'BH');
}
