import type { Child, FC } from 'hono/jsx';
import { type Choice, type FormState, idOf } from './fields.tsx';

/** Any of a few. Each box has a numbered name (`legs.0`), so that what is ticked arrives as a list. */
export const CheckboxesField: FC<{
  form: FormState;
  name: string;
  label: string;
  hint?: Child;
  choices: readonly Choice[];
}> = ({ form, name, label, hint, choices }) => {
  form.call(name, { label, how: 'chosen' });
  const error = form.error(name);
  const marks = [hint ? `${idOf(name)}-hint` : '', error ? `${idOf(name)}-error` : ''].filter(Boolean);
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`} id={idOf(name)}>
      <fieldset class="govuk-fieldset" aria-describedby={marks.join(' ') || undefined}>
        <legend class="govuk-fieldset__legend">{label}</legend>
        {hint && (
          <div id={`${idOf(name)}-hint`} class="govuk-hint">
            {hint}
          </div>
        )}
        {error && (
          <p id={`${idOf(name)}-error`} class="govuk-error-message">
            {error}
          </p>
        )}
        <div class="govuk-checkboxes">
          {choices.map((choice, at) => (
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                id={`${idOf(name)}-${at}`}
                name={`${name}.${at}`}
                type="checkbox"
                value={choice.value}
                checked={form.value(`${name}.${at}`) === choice.value}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`${idOf(name)}-${at}`}>
                {choice.label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
};
