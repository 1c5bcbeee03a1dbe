import type { Certificate, CredentialPeriod } from '../../lib/domain/certificates/certificate.ts';
import { type Credential, credentialOf } from '../../lib/domain/certificates/credential.ts';
import {
  type StatusList,
  type StatusListCredential,
  statusListCredential,
} from '../../lib/domain/certificates/status-list.ts';
import { zoneOf } from '../../lib/rules/zone.ts';

/** Its last day ends by the clocks where the work is done; where that is several countries, where the first placement is. */
export function certificateClaims(
  certificate: Certificate,
  period: CredentialPeriod,
  issuer: string,
): Credential {
  const zone = zoneOf(certificate.placements[0]?.corridor.destination ?? '');
  return credentialOf(certificate, period, { issuer, zone });
}

export const listClaims = (list: StatusList, issuer: string): StatusListCredential =>
  statusListCredential(list, issuer);
