import type { FeeDisclosure } from '../../../../lib/domain/fees/fee-disclosure.ts';
import { type Form, readForm } from '../../../pages/form.ts';

type Field = readonly [name: string, value: string];

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A value as the fields of a form, named by their path. */
const flat = (value: unknown, at: string): Field[] =>
  isGroup(value)
    ? Object.entries(value).flatMap(([name, inner]) => flat(inner, `${at}.${name}`))
    : [[at, String(value)]];

/** Said by a box of its own, because a form has no empty list. */
export const noLoansField = 'noLoans';

/** What was filed, as it would have been typed: the next disclosure begins with it, so nobody names a payment twice. */
export function typedAgain(disclosure: FeeDisclosure | undefined): Readonly<Record<string, string>> {
  if (!disclosure) return {};
  const { workerPaidNothing, items, loans, reimbursements = [] } = disclosure;
  const lists = { items, loans: loans ?? [], reimbursements };
  return {
    workerPaidNothing: workerPaidNothing === undefined ? 'unknown' : String(workerPaidNothing),
    ...(loans?.length === 0 ? { [noLoansField]: 'true' } : {}),
    ...Object.fromEntries(Object.entries(lists).flatMap(([name, list]) => flat(list, name))),
  };
}

const asked = /^items\.\d+\.(item|amount\.amount|amount\.currency|payer|paidOn|collectedIn)$/;
const ofAPayment = /^items\.(\d+)\./;
const further = /^(items\.\d+|loans\.\d+|reimbursements\.\d+)\.|^noLoans$/;

/** What the form does not ask and a program has filed: it goes on with the payment that it belongs to. */
export const carriedIn = (fields: readonly Field[]): Field[] =>
  fields.filter(([name, value]) => value !== '' && further.test(name) && !asked.test(name));

/** Without what is carried for a payment that was emptied: that one is meant no longer. */
export function withoutEmptied(form: Form): Form {
  const rowOf = (name: string): string | undefined => ofAPayment.exec(name)?.[1];
  const filled = new Set(
    form.entries().flatMap(([name, value]) => (value !== '' && asked.test(name) ? [rowOf(name)] : [])),
  );
  const kept = form.entries().filter(([name]) => {
    const row = rowOf(name);
    return row === undefined || filled.has(row);
  });
  return readForm(String(new URLSearchParams(kept.map(([name, value]): [string, string] => [name, value]))));
}
