import { expect, it } from 'vitest';
import { certificateDay } from '../../../lib/rules/certify/day.ts';
import { aCertificate } from '../../support/credentials/certificates.ts';

it('the day that decides about a certificate is that of the place of work of its first placement', () => {
  const [placement] = aCertificate().placements;
  const worked = (...destinations: string[]) => ({
    placements: destinations.flatMap((destination) =>
      placement ? [{ ...placement, corridor: { origin: 'IN', destination } }] : [],
    ),
  });
  const evening = '2026-04-01T20:30:00Z';
  expect(certificateDay(worked('BH', 'AE'), evening)).toBe('2026-04-01');
  expect(certificateDay(worked('AE', 'BH'), evening)).toBe('2026-04-02');
  expect(certificateDay(worked(), '2026-04-01T21:00:00Z')).toBe('2026-04-02');
});
