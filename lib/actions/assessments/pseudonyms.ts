import { contractDigits } from '../../store/keys/protected.ts';
import type { Context } from '../context.ts';

type Hashes = Pick<Context<never, never>, 'keyedHash'>;

/** How long the part of a pseudonym behind its prefix is, in hexadecimal digits. */
const digits = 32;

/** What the journal calls the assessments of a contract. */
export const assessmentIdOf = ({ keyedHash }: Hashes, contractId: string): string =>
  `asm_${keyedHash('assessment', contractId)}`;

/**
 * The id of a flag: the same rule, subject and period always give the same. It begins with the digits of its contract's
 * pseudonym, so that one pointer a contract resolves the assessment and every flag (docs/adr/008); the rest is the flag's own.
 */
export function flagIdOf(
  { keyedHash }: Hashes,
  { contractId, ruleId, period }: { contractId: string; ruleId: string; period: string },
): string {
  const ofContract = keyedHash('assessment', contractId).slice(0, contractDigits);
  const ofFlag = keyedHash('flag', `${ruleId}\n${contractId}\n${period}`);
  return `flg_${ofContract}${ofFlag.slice(0, digits - contractDigits)}`;
}
