import type { Fault } from '../../../pages/check.ts';
import type { FormState } from '../../../pages/parts/fields.tsx';

/** The places that a refusal names: the first two numbers of its words are characters, counted from one. */
const spanIn = ({ message }: Fault): readonly [number, number] | undefined => {
  const [from, to] = [...message.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return from !== undefined && to !== undefined && from <= to ? [from - 1, to] : undefined;
};

/** Official's own words with what was refused marked in them, and why beside each. */
export const Screened = ({
  form,
  name,
  faults,
}: {
  form: FormState;
  name: string;
  faults: readonly Fault[];
}) => {
  const text = form.value(name);
  const found = faults.filter(({ pointer }) => pointer === `/${name.replaceAll('.', '/')}`);
  const marked = found.flatMap((fault) => {
    const span = spanIn(fault);
    return span && span[1] <= text.length ? [{ fault, span }] : [];
  });
  if (marked.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {marked.map(({ fault, span: [from, to] }) => (
        <li>
          <mark class="insaf-worse" dir="auto">
            {text.slice(from, to)}
          </mark>{' '}
          {fault.message}
        </li>
      ))}
    </ul>
  );
};
