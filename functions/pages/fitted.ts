import * as z from 'zod';
import { plainDigits } from '../../lib/domain/values/plain-digits.ts';
import { readAmount } from '../../lib/domain/values/typed-amount.ts';
import { belowOf, openedSchemas } from '../http/words/schema-fields.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What typed text stands for where a number or a yes or no is expected; anything else stays text, to be refused as such. */
function fittedText(text: string, schemas: readonly z.ZodType[]): unknown {
  if (schemas.some((schema) => schema instanceof z.ZodNumber) && /^-?\d+$/.test(plainDigits(text)))
    return Number(plainDigits(text));
  if (schemas.some((schema) => schema instanceof z.ZodBoolean) && (text === 'true' || text === 'false'))
    return text === 'true';
  return text;
}

/** An amount as people write it, in the digits of their script and without the noughts at its end. What is none stays, to be refused. */
const asMoney = ({ amount, currency, ...more }: Record<string, unknown>) =>
  typeof amount === 'string' && typeof currency === 'string' && Object.keys(more).length === 0
    ? readAmount(amount, currency)
    : undefined;

/** A form's body in the types of the operation's own: browsers send nothing but text. */
export function fitted(value: unknown, schemas: readonly z.ZodType[]): unknown {
  if (typeof value === 'string') return fittedText(value, schemas);
  if (Array.isArray(value)) return value.map((each) => fitted(each, belowOf(schemas, 0)));
  if (!isRecord(value)) return value;
  const money = asMoney(value);
  if (money) return money;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, fitted(inner, belowOf(schemas, name))]),
  );
}

export const fittedTo = (value: unknown, schema: z.ZodType | undefined): unknown =>
  schema ? fitted(value, openedSchemas(schema)) : value;
