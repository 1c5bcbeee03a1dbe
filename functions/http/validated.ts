import * as z from 'zod';
import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { Checked } from './words/field-messages.ts';
import { takesList } from './words/schema-fields.ts';

/** The parsed value, or ProblemError `validation-failed` with one entry for each field. */
export async function validated<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  where: Checked['where'],
): Promise<z.output<Schema>> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const { toFieldErrors } = await import('./words/field-messages.ts');
  throw new ProblemError('validation-failed', {
    errors: toFieldErrors(result.error.issues, { schema, input, where }),
  });
}

/** The parameters of a path. One that does not fit is the name of nothing, and that is all that is said of it. */
export function validatedParams<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (!result.success) throw new ProblemError('not-found');
  return result.data;
}

const nothing = z.strictObject({});

/** Reads the query of an address; repeated keys become a list, and a single one too where the schema wants a list. */
export function validatedQuery(schema: z.ZodObject | undefined, address: string): Promise<unknown> {
  const wanted = schema ?? nothing;
  const fields: Readonly<Record<string, z.ZodType>> = wanted.shape;
  // In one pass: whoever sends thousands of names must not make us look through all of them for each.
  const sent = new Map<string, string[]>();
  for (const [name, value] of new URL(address).searchParams) {
    const before = sent.get(name);
    if (before) before.push(value);
    else sent.set(name, [value]);
  }
  const values = [...sent].map(([name, all]): [string, unknown] => {
    const asList = all.length > 1 || takesList(Object.hasOwn(fields, name) ? fields[name] : undefined);
    return [name, asList ? all : all[0]];
  });
  return validated(wanted, Object.fromEntries(values), '#query');
}
