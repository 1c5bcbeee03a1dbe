import { randomInt, randomUUID } from 'node:crypto';
import {
  type Certificate,
  certificateNumberLength,
  credentialDays,
  statusListLength,
} from '../../../lib/domain/certificates/certificate.ts';
import type { CertificateStepKind } from '../../../lib/domain/certificates/certificate-state.ts';
import {
  certificateStatement,
  statementVersion,
} from '../../../lib/domain/certificates/certificate-statement.ts';
import { addDays } from '../../../lib/domain/values/dates.ts';
import { drawHumanCode } from '../../../lib/domain/values/human-code.ts';

const bytes = (): Uint8Array => Uint8Array.from({ length: 32 }, () => randomInt(256));
const validFrom = '2026-04-01';
const issuedAt = '2026-04-01T06:00:00.000Z';

const first = randomInt(statusListLength);
let taken = 0;
/** Somewhere in the list, and never twice in a run: the step has no factor in common with the length of the list. */
function nextPlace(): number {
  taken += 1;
  return (first + taken * 7_919) % statusListLength;
}

/** A certificate as the house would issue it: of one placement, for a year, in force. */
export function aCertificate(changes: Partial<Certificate> = {}): Certificate {
  certificateStatement(statementVersion);
  return {
    id: `cert_${randomUUID()}`,
    number: drawHumanCode(certificateNumberLength, bytes),
    holder: {
      organisationId: `org_${randomUUID()}`,
      kind: 'agency',
      name: { latin: 'Bridge Recruitment', arabic: 'جسر للتوظيف' },
      licence: { number: 'LMRA-77', country: 'BH', validUntil: '2027-12-31' },
    },
    signatory: { name: 'Huda Al Khalifa', role: 'Managing director' },
    statementVersion,
    placements: [
      {
        contractId: `ctr_${randomUUID()}`,
        corridor: { origin: 'IN', destination: 'BH' },
        disclosureId: `fds_${randomUUID()}`,
        paid: [{ item: 'RF01', paidBy: ['EMPLOYER'] }],
        nothingPaidFor: ['IL01'],
      },
    ],
    validFrom,
    validUntil: '2027-03-31',
    status: { list: 1, index: nextPlace() },
    credential: { number: 1, issuedAt, validFrom, validUntil: addDays(validFrom, credentialDays - 1) },
    steps: [{ kind: 'issued', at: issuedAt }],
    issuedAt,
    version: 1,
    ...changes,
  };
}

/** The certificate after one more step. */
export const afterStep = (certificate: Certificate, kind: CertificateStepKind): Certificate => ({
  ...certificate,
  steps: [...certificate.steps, { kind, at: '2026-05-01T07:00:00.000Z' }],
  version: certificate.version + 1,
});
