import type { FC } from 'hono/jsx';
import type { Form } from '../form.ts';

/** What was typed into a form, carried unseen by a page that stands in between: with its key, so that it counts once. */
export const CarriedFields: FC<{ form: Form }> = ({ form }) => (
  <>
    {form.entries().map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);
