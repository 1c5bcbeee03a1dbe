import * as z from 'zod';

/**
 * Why an official reads protected data. A closed list, because the purpose goes into the journal, and the journal never
 * holds free text.
 */
export const purposes = [
  'inspection',
  'report-follow-up',
  'flag-review',
  'victim-protection',
  'verification',
  'rule-work',
  'statistics',
  'oversight',
  'legal-proceedings',
] as const;
export const Purpose = z.enum(purposes).meta({
  id: 'Purpose',
  description: 'Why protected data is read. It is recorded in the journal with the read.',
});
export type Purpose = z.infer<typeof Purpose>;
