import { certificateStateOn } from '../../domain/certificates/certificate-state.ts';
import { endOfDay } from '../../domain/notices/batch-instant.ts';
import type { Instant, PlainDate } from '../../domain/values/dates.ts';
import { disclosureAwaitedBy } from '../../rules/facts/of-fees.ts';
import { repaymentsOf } from '../../rules/facts/of-repayments.ts';
import { waitsFor } from '../../rules/repayments/waits.ts';
import { zoneOf } from '../../rules/zone.ts';
import { putWaitingDay } from '../../store/rule-jobs.ts';
import type { Write } from '../../store/table/table.ts';
import type { Loaded } from './load-sheet.ts';

/** The end of the next day with which something of a contract becomes late by itself, by the clocks of the place of work. */
export function waitingUntil({ dossier, sheet }: Pick<Loaded, 'dossier' | 'sheet'>): Instant | undefined {
  const { employerId, agencyId, placeOfWork } = dossier.contract;
  const days = [employerId, agencyId].flatMap((party) =>
    waitsFor(repaymentsOf(dossier, { party, wageCurrency: sheet.currency }), sheet.asOf),
  );
  const disclosures = disclosureAwaitedBy(dossier).filter((day) => day >= sheet.asOf);
  const next = [...days, ...disclosures, ...certificateEnds(dossier, sheet.asOf)].toSorted()[0];
  return next === undefined ? undefined : endOfDay(zoneOf(placeOfWork.country), next);
}

/** The last day on which a certificate that is in force still is, unless it is issued again. */
function certificateEnds({ certificate }: Loaded['dossier'], asOf: PlainDate): PlainDate[] {
  if (!certificate || certificateStateOn(certificate, asOf) !== 'valid') return [];
  return [certificate.validUntil, certificate.credential.validUntil].toSorted().slice(0, 1);
}

/**
 * Notes when a contract is to be looked at again although nothing happens, unless its last assessment has noted that day. A day
 * that somebody noted and that no longer matters costs one look in vain.
 */
export const noteDay = (
  contractId: string,
  until: Instant | undefined,
  noted: Instant | undefined,
): Write<'protected'>[] => (until === undefined || until === noted ? [] : [putWaitingDay(until, contractId)]);
