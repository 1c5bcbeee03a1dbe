import * as z from 'zod';
import { LanguageTag } from '../values/codes.ts';
import { Instant } from '../values/dates.ts';
import { MessageId, ReportId } from '../values/ids.ts';

const words = {
  text: z.string().trim().min(1).max(2000).meta({
    description: 'Plain text in the language named. No rule reads it; it is shown escaped.',
  }),
  language: LanguageTag.meta({ description: 'The language of the text.' }),
};

/** What those who protect write to the one who told. It waits in their mailbox until they come back with their receipt. */
export const SendMessage = z
  .strictObject({
    ...words,
    from: z.enum(['teller', 'official']).optional().meta({
      description:
        '`teller`: what a caller said, taken down by an operator. Absent: a message to the caller.',
    }),
  })
  .meta({
    id: 'SendMessage',
    description: 'A message to the one who told, or what they said on the telephone.',
  });
export type SendMessage = z.infer<typeof SendMessage>;

/** One message of a report, in either direction. Protected. */
export const ReportMessage = z
  .strictObject({
    id: MessageId,
    reportId: ReportId,
    from: z.enum(['teller', 'official']).meta({
      description: '`teller`: the one who told, through their mailbox or the hotline.',
    }),
    ...words,
    by: z.string().optional().meta({
      description:
        'The official who wrote it, or who took down what was said; never shown to the one who told.',
    }),
    at: Instant.meta({ description: 'Our clock.' }),
  })
  .meta({ id: 'ReportMessage', description: 'One message between the one who told and those who protect.' });
export type ReportMessage = z.infer<typeof ReportMessage>;
