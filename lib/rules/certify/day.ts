import type { Certificate } from '../../domain/certificates/certificate.ts';
import { type Instant, type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import { zoneOf } from '../zone.ts';

/** The day that decides about a certificate: that of the place of work of its first placement. */
export const certificateDay = (
  { placements: [first] }: Pick<Certificate, 'placements'>,
  at: Instant,
): PlainDate => plainDateIn(zoneOf(first?.corridor.destination ?? 'BH'), at);
