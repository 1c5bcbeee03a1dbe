import type { Context } from 'hono';
import type * as z from 'zod';

/** What was sent cannot have come from one of our forms, or is larger than a person types. */
export class NotOurForm extends Error {
  override readonly name = 'NotOurForm';
}

const largestBytes = 65_536;
const formType = /^application\/x-www-form-urlencoded\s*(;.*)?$/i;

/** A browser says where a form was sent from; one that says nothing is an old phone, and let in. */
function refuseOtherSites(context: Context): void {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new NotOurForm();
}

async function bodyOf(context: Context): Promise<string> {
  refuseOtherSites(context);
  if (!formType.test(context.req.header('content-type') ?? '')) throw new NotOurForm();
  if (Number(context.req.header('content-length') ?? 0) > largestBytes) throw new NotOurForm();
  const text = await context.req.text();
  if (Buffer.byteLength(text) > largestBytes) throw new NotOurForm();
  return text;
}

/** What a form sent: each field with what was filled in. */
export type Sent = Readonly<Record<string, readonly string[]>>;

/** Far more than our longest form has. */
const mostFields = 200;

/** The fields of a form by name; a field that is empty was not filled in. */
export async function readSent(context: Context): Promise<Sent> {
  const sent: Record<string, string[]> = Object.create(null);
  let fields = 0;
  for (const [name, value] of new URLSearchParams(await bodyOf(context))) {
    fields += 1;
    if (fields > mostFields) throw new NotOurForm();
    sent[name] ??= [];
    if (value.trim() !== '') sent[name].push(value);
  }
  return sent;
}

/** Fields that are those of our form, and no others. */
export function checked<Schema extends z.ZodObject>(schema: Schema, sent: Sent): z.output<Schema> {
  const read = schema.safeParse(sent);
  if (!read.success) throw new NotOurForm();
  return read.data;
}

export const readFields = async <Schema extends z.ZodObject>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> => checked(schema, await readSent(context));
