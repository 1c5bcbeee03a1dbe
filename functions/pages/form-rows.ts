import { type Form, readForm } from './form.ts';

const rowOf = (name: string, list: string): number | undefined => {
  const [first, at, ...rest] = name.split('.');
  return first === list && rest.length > 0 && /^\d+$/.test(at ?? '') ? Number(at) : undefined;
};

/** The numbers of a list's rows in which something was typed, in their order. */
const filledRows = (form: Form, list: string): number[] => {
  const rows = form.entries().flatMap(([name, value]) => (value === '' ? [] : (rowOf(name, list) ?? [])));
  return [...new Set(rows)].toSorted((a, b) => a - b);
};

/** How many rows of a list (`items.0.amount`) have something in them. */
export const countRows = (form: Form, list: string): number => filledRows(form, list).length;

/**
 * The form with a list's empty rows left out and the rest numbered anew: a body has no gaps, so only then does the pointer of
 * a fault (`/items/1/payer`) name the row that the person sees.
 */
export function withoutEmptyRows(form: Form, list: string): Form {
  const rows = filledRows(form, list);
  const renamed = form.entries().flatMap(([name, value]): [string, string][] => {
    const row = rowOf(name, list);
    if (row === undefined) return [[name, value]];
    const at = rows.indexOf(row);
    return at < 0 ? [] : [[[list, at, ...name.split('.').slice(2)].join('.'), value]];
  });
  return readForm(String(new URLSearchParams(renamed)));
}
