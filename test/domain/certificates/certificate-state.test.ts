import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CertificateStepKind,
  certificateStateOn,
  certificateStepKinds,
  isBarred,
  mayTake,
  standingOf,
  standings,
} from '../../../lib/domain/certificates/certificate-state.ts';
import { addDays } from '../../../lib/domain/values/dates.ts';

const anySteps = fc.array(fc.constantFrom(...certificateStepKinds), { maxLength: 12 });
const toSteps = (kinds: readonly CertificateStepKind[]) => kinds.map((kind) => ({ kind }));
const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));

/** What an honest reader would say, step by step: a model beside the table. */
function told(kinds: readonly CertificateStepKind[]): 'inForce' | 'suspended' | 'withdrawn' | 'revoked' {
  let [givenUp, suspended, revoked] = [false, false, false];
  for (const kind of kinds) {
    if (givenUp) continue;
    if (kind === 'withdrawn' && !suspended && !revoked) givenUp = true;
    if (kind === 'suspended' && !revoked) suspended = true;
    if (kind === 'revoked') [revoked, suspended] = [true, false];
    if (kind === 'reinstated') [revoked, suspended] = [false, false];
  }
  if (givenUp) return 'withdrawn';
  return revoked ? 'revoked' : suspended ? 'suspended' : 'inForce';
}

describe('the state of a certificate', () => {
  it('is the replay of its steps, whatever they are', () => {
    fc.assert(
      fc.property(anySteps, (kinds) => {
        expect(standingOf(toSteps(kinds))).toBe(told(kinds));
      }),
    );
  });

  it('is never valid after its last day or that of its credential, and a suspension does not end by waiting', () => {
    fc.assert(
      fc.property(anySteps, day, day, day, (kinds, today, validUntil, credentialUntil) => {
        const steps = toSteps(kinds);
        const state = certificateStateOn(
          { steps, validUntil, credential: { validUntil: credentialUntil } },
          today,
        );
        const over = today > validUntil || today > credentialUntil;
        if (state === 'valid') expect(over).toBe(false);
        if (state === 'expired') expect(over).toBe(true);
        expect(state === 'suspended').toBe(standingOf(steps) === 'suspended');
      }),
    );
  });

  it('bars another one of the placement exactly while a decision of the authority holds', () => {
    fc.assert(
      fc.property(anySteps, (kinds) => {
        const steps = toSteps(kinds);
        expect(isBarred(steps)).toBe(['suspended', 'revoked'].includes(told(kinds)));
      }),
    );
  });

  it('is left by the holder only while it is in force, so that nobody walks away from a suspension', () => {
    expect(standings.filter((standing) => mayTake(standing, 'withdrawn'))).toEqual(['inForce']);
  });
});
