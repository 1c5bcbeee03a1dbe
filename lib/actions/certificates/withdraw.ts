import {
  certificateStateOn,
  mayTake,
  standingOf,
  whyNotCertificate,
} from '../../domain/certificates/certificate-state.ts';
import type { HeldCertificate } from '../../domain/certificates/certificate-view.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { certificateDay } from '../../rules/certify/day.ts';
import { replaceCertificate } from '../../store/certificates.ts';
import { WriteRefused } from '../../store/table/table.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { ownCertificate, replayCertificate } from './get.ts';

/**
 * Gives up a certificate. Its bit in the status list is set with it, so a printed copy falls too.
 * @throws ProblemError `certificate-settled` when it is suspended or over
 */
export async function withdrawCertificate(
  context: RegistryContext,
  { certificateId, reason }: { certificateId: string; reason: string },
): Promise<HeldCertificate> {
  const permission = 'certificate.withdraw';
  const before = await ownCertificate(context, certificateId, { permission });
  const { now: at } = context;
  if (!mayTake(standingOf(before.steps), 'withdrawn')) {
    const state = certificateStateOn(before, certificateDay(before, at));
    throw new ProblemError('certificate-settled', { detail: whyNotCertificate(state) });
  }
  const version = before.version + 1;
  const after = { ...before, steps: [...before.steps, { kind: 'withdrawn' as const, at, reason }], version };
  try {
    await commit(context, {
      writes: replaceCertificate(before, after),
      happened: { kind: 'certificate.withdrawn', subjects: [certificateId] },
      created: { entityId: certificateId, entityVersion: version },
      class: 'core',
    });
  } catch (error) {
    if (error instanceof WriteRefused) throw new ProblemError('conflict');
    throw error;
  }
  return replayCertificate(context, { certificateId, version }, permission);
}
