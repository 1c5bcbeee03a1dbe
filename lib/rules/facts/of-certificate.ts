import type { Certificate } from '../../domain/certificates/certificate.ts';
import { certificateStateOn, lastReinstatedAt } from '../../domain/certificates/certificate-state.ts';
import type { Dossier } from '../../domain/contracts/dossier.ts';
import { type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import { zoneOf } from '../zone.ts';

/** A placement is certified as one of which nobody of the worker's side ever paid, or as one where that was paid back. */
const statesNothingPaid = ({ placements }: Certificate, contractId: string): boolean =>
  placements.some(
    (placement) =>
      placement.contractId === contractId && placement.paid.every(({ repaid }) => repaid === undefined),
  );

/** The certificate that speaks for the placement, as the register has it on the day of the decision. */
export function certificateFacts(
  { contract, certificate }: Dossier,
  { asOf, answering }: { asOf: PlainDate; answering: string },
) {
  if (!certificate) return { covers: false, reinstated: false };
  const zone = zoneOf(contract.placeOfWork.country);
  const reinstatedAt = lastReinstatedAt(certificate.steps);
  return {
    covers: true,
    number: certificate.number,
    state: certificateStateOn(certificate, asOf),
    issuedOn: plainDateIn(zone, certificate.issuedAt),
    heldByDeclarant: certificate.holder.organisationId === answering,
    statesNothingPaid: statesNothingPaid(certificate, contract.id),
    reinstated: reinstatedAt !== undefined,
    ...(reinstatedAt === undefined ? {} : { reinstatedOn: plainDateIn(zone, reinstatedAt) }),
  };
}
