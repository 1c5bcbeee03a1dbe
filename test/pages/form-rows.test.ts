import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readForm } from '../../functions/pages/form.ts';
import { countRows, withoutEmptyRows } from '../../functions/pages/form-rows.ts';

const amounts = fc.array(fc.option(fc.integer({ min: 1, max: 999 }).map(String), { nil: '' }), {
  maxLength: 12,
});
const formOf = (typed: readonly string[]) =>
  readForm([...typed.map((value, at) => `items.${at}.amount=${value}`), 'key=k'].join('&'));

it('closes a list up, in its order, so that the place of a row in the body is its place on the page', () => {
  fc.assert(
    fc.property(amounts, (typed) => {
      const form = withoutEmptyRows(formOf(typed), 'items');
      const filled = typed.filter((value) => value !== '');
      expect(countRows(form, 'items')).toBe(filled.length);
      expect(filled.map((_, at) => form.value(`items.${at}.amount`))).toEqual(filled);
      expect(form.value(`items.${filled.length}.amount`)).toBe('');
      expect(form.value('key')).toBe('k');
    }),
  );
});
