import * as z from 'zod';
import { problemCodes } from '../lib/problems/catalogue.ts';

const FieldError = z
  .strictObject({
    pointer: z.string().meta({
      description:
        'JSON Pointer (RFC 6901) into the body, empty for the whole of it; `#query/…` and `#header/…` for what travels outside of it.',
    }),
    code: z.string().meta({ description: 'Stable code of the fault.' }),
    message: z.string().meta({ description: 'Reason and cure, in the language of Content-Language.' }),
  })
  .meta({ id: 'FieldError', description: 'One field that needs to be mended.' });

/** A refusal as it travels; `toProblemBody` makes it, and a test holds the two together. */
export const Problem = z
  .strictObject({
    type: z.url().meta({ description: 'A page that explains the problem in Arabic and English.' }),
    title: z.string().meta({ description: 'The problem in a few words.' }),
    status: z.int().min(400).max(599).meta({ description: 'The HTTP status.' }),
    detail: z.string().meta({ description: 'What it means and how to mend it.' }),
    code: z.enum(problemCodes).meta({ id: 'ProblemCode', description: 'Stable code of the problem.' }),
    instance: z
      .string()
      .meta({ description: 'The number of the request, `urn:request:…`. Quote it when you ask for help.' }),
    errors: z.array(FieldError).optional().meta({ description: 'The fields to mend, fifty at most.' }),
  })
  .meta({ id: 'Problem', description: 'A refusal (RFC 9457). It never repeats what was sent.' });
