import * as z from 'zod';
import data from '../../reference/observations.json' with { type: 'json' };

/** What an inspector can see, hear in private talk or read in records: a closed list; a free text is a note that no rule reads. */
export const ObservationCode = z.enum(data.observations.map(({ code }) => code)).meta({
  id: 'ObservationCode',
  description: 'What was observed, by the closed list of observations; see `GET /v1/reference/observations`.',
  example: 'PASSPORTS_IN_CUSTODY',
});
export type ObservationCode = z.infer<typeof ObservationCode>;

/** How it was observed. */
export const observationBases = ['seen', 'record', 'measured', 'photo'] as const;
export type ObservationBasis = (typeof observationBases)[number];
