import type { FC } from 'hono/jsx';
import { type Form, markField } from '../form.ts';

/** A form that a page carries: what was typed, and the mark of whoever typed it. */
export interface CarriedInPage {
  form: Form;
  mark: string | undefined;
}

/** What was typed into a form, carried unseen by a page that stands in between: with its key, so that it counts once. */
export const CarriedFields: FC<CarriedInPage> = ({ form, mark }) => (
  <>
    {form
      .entries()
      .filter(([name]) => name !== markField)
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    {mark && <input type="hidden" name={markField} value={mark} />}
  </>
);
