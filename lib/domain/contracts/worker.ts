import * as z from 'zod';
import { Country, LanguageTag } from '../values/codes.ts';
import { monthsBetween, PlainDate } from '../values/dates.ts';
import { Name } from '../values/name.ts';

export const documentTypes = ['passport', 'nationalId', 'cpr', 'seafarerDocument', 'other'] as const;

const IdentityDocument = z
  .strictObject({
    type: z.enum(documentTypes),
    number: z
      .string()
      .trim()
      .min(3)
      .max(35)
      .regex(/^[A-Za-z0-9/-]+$/),
    issuingCountry: Country,
    expiresOn: PlainDate.optional(),
  })
  .meta({
    id: 'IdentityDocument',
    description: 'A document as it is printed; kept sealed, never shown again.',
  });

/**
 * Who the worker is, as the registering party knows it. All of it is sealed at once with an encrypt-only key; the contract
 * keeps only what {@link WorkerMask} shows. Sex and nationality may be given for the sealed record (exports need them); no
 * rule can read them.
 */
export const WorkerSnapshot = z
  .strictObject({
    name: Name,
    document: IdentityDocument,
    secondDocument: IdentityDocument.optional().meta({
      description: 'For example the CPR beside the passport.',
    }),
    birthDate: PlainDate.optional(),
    nationality: Country.optional(),
    sex: z.enum(['F', 'M', 'X']).optional(),
    phone: z
      .string()
      .regex(/^\+[1-9][0-9]{6,14}$/)
      .optional()
      .meta({ description: 'E.164.', example: '+97333123456' }),
    languagesRead: z
      .array(LanguageTag)
      .max(10)
      .optional()
      .meta({ description: 'Languages that the worker reads.' }),
  })
  .meta({
    id: 'WorkerSnapshot',
    description: 'The worker as the registering party knows them; sealed on arrival.',
  });
export type WorkerSnapshot = z.infer<typeof WorkerSnapshot>;

/** What a contract shows of its worker, to every party and ever after. */
export const WorkerMask = z
  .strictObject({
    name: Name,
    document: z.strictObject({ type: z.enum(documentTypes), lastThree: z.string().max(3) }),
    languagesRead: z.array(LanguageTag).optional(),
    ageAtStart: z
      .int()
      .min(0)
      .max(120)
      .optional()
      .meta({ description: 'Whole years of age on the first day of work.' }),
  })
  .meta({ id: 'WorkerMask', description: 'The worker, with identity masked.' });
export type WorkerMask = z.infer<typeof WorkerMask>;

/** The mask of a snapshot; age needs the birth date and the first day of work, else it stays unknown. */
export const maskOf = (worker: WorkerSnapshot, startsOn: PlainDate | undefined): WorkerMask => ({
  name: worker.name,
  document: { type: worker.document.type, lastThree: worker.document.number.slice(-3) },
  ...(worker.languagesRead === undefined ? {} : { languagesRead: worker.languagesRead }),
  ...(worker.birthDate === undefined || startsOn === undefined || startsOn < worker.birthDate
    ? {}
    : { ageAtStart: Math.floor(monthsBetween(worker.birthDate, startsOn) / 12) }),
});
