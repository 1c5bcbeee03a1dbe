import * as z from 'zod';

/** A whole number in a query, where everything is text. */
export const queryInteger = (minimum: number, maximum: number, meaning: string) =>
  z
    .string()
    .refine((text) => isWholeNumber(text, minimum, maximum), {
      error: `Expected a whole number from ${minimum} to ${maximum}.`,
      params: { code: 'whole-number', minimum, maximum },
    })
    .transform(Number)
    .meta({ description: meaning, override: { type: 'integer', minimum, maximum } });

const isWholeNumber = (text: string, minimum: number, maximum: number): boolean =>
  /^(0|[1-9][0-9]{0,14})$/.test(text) && Number(text) >= minimum && Number(text) <= maximum;
