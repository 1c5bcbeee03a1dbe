import * as z from 'zod';

/**
 * Why an official reads protected data. A closed list, because the purpose goes into the journal, and the journal never
 * holds free text.
 */
export const purposes = [
  'inspection',
  'visit-sheet',
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
  description:
    'Why protected data is read. It is recorded in the journal with the read. `visit-sheet`: for paper, which is carried to where the employer is; it opens nothing that was told, whoever asks.',
});
export type Purpose = z.infer<typeof Purpose>;
