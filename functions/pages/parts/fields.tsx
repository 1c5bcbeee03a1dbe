import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { Fault } from '../check.ts';
import type { Reader } from '../reader.ts';
import type { FieldName } from '../words/faults.ts';

/** What a form shows again after it was refused: what was typed, and what is wrong with it. */
export interface FormState {
  reader: Reader;
  /** The day of the request, `YYYY-MM-DD`: examples are of its year. */
  today?: string | undefined;
  value(name: string): string;
  error(name: string): string | undefined;
  /** What the page calls a field, told by the field itself, so that a fault can name it. */
  call(name: string, as: FieldName): void;
  /** A fault in words; where no field of this form is at fault, as the operation told it. */
  words(fault: Fault): string;
}

export interface FieldProps {
  form: FormState;
  name: string;
  label: string;
  hint?: Child;
}

const words = {
  error: { en: 'Error:', ar: 'خطأ:' },
  choose: { en: 'Choose', ar: 'اختر' },
} as const satisfies Record<string, Text>;

/** The id of a field's input: where the error summary leads. */
export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`;

export const describedBy = ({ form, name, hint }: FieldProps): string | undefined =>
  [hint ? `${idOf(name)}-hint` : '', form.error(name) ? `${idOf(name)}-error` : '']
    .filter(Boolean)
    .join(' ') || undefined;

export const Hint: FC<FieldProps> = ({ name, hint }) =>
  hint ? (
    <div id={`${idOf(name)}-hint`} class="govuk-hint">
      {hint}
    </div>
  ) : null;

export const Wrong: FC<FieldProps> = ({ form, name }) => {
  const error = form.error(name);
  return error ? (
    <p id={`${idOf(name)}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{form.reader.say(words.error)}</span> {error}
    </p>
  ) : null;
};

export const Group: FC<PropsWithChildren<FieldProps>> = ({ children, ...field }) => (
  <div class={`govuk-form-group${field.form.error(field.name) ? ' govuk-form-group--error' : ''}`}>
    {children}
  </div>
);

const Labelled: FC<PropsWithChildren<FieldProps & { how?: FieldName['how'] }>> = ({
  children,
  how = 'typed',
  ...field
}) => {
  field.form.call(field.name, { label: field.label, how });
  return (
    <Group {...field}>
      <label class="govuk-label" for={idOf(field.name)}>
        {field.label}
      </label>
      <Hint {...field} />
      <Wrong {...field} />
      {children}
    </Group>
  );
};

export const inputClass = (base: string, isWrong: boolean, more = ''): string =>
  `${base}${isWrong ? ` ${base}--error` : ''}${more}`;

const isWrong = ({ form, name }: FieldProps): boolean => form.error(name) !== undefined;

interface InputProps extends FieldProps {
  /** How wide the answer usually is, in characters. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** Numbers on a phone's keys. */
  isNumeric?: true;
  /** Ids and amounts are written left to right, in Arabic too. */
  isCode?: true;
  autocomplete?: string;
}

/** One line of text. A day is asked for by its own piece (`date-field.tsx`). */
export const TextField: FC<InputProps> = ({ width, isNumeric, isCode, autocomplete, ...field }) => (
  <Labelled {...field}>
    <input
      class={inputClass('govuk-input', isWrong(field), width ? ` govuk-input--width-${width}` : '')}
      id={idOf(field.name)}
      name={field.name}
      type="text"
      value={field.form.value(field.name)}
      aria-describedby={describedBy(field)}
      inputmode={isNumeric ? 'decimal' : undefined}
      dir={isCode ? 'ltr' : 'auto'}
      autocomplete={autocomplete ?? 'off'}
      spellcheck={false}
    />
  </Labelled>
);

/** A file. A browser never fills it again; a form that has one says so by its `enctype`. */
export const FileField: FC<FieldProps & { accept?: string }> = ({ accept, ...field }) => (
  <Labelled {...field} how="chosen">
    <input
      class={inputClass('govuk-file-upload', isWrong(field))}
      id={idOf(field.name)}
      name={field.name}
      type="file"
      accept={accept}
      aria-describedby={describedBy(field)}
    />
  </Labelled>
);

/** Several lines of text. */
export const TextArea: FC<FieldProps & { rows?: number; isCode?: true }> = ({
  rows = 5,
  isCode,
  ...field
}) => (
  <Labelled {...field}>
    <textarea
      class={inputClass('govuk-textarea', isWrong(field))}
      id={idOf(field.name)}
      name={field.name}
      rows={rows}
      aria-describedby={describedBy(field)}
      dir={isCode ? 'ltr' : 'auto'}
    >
      {field.form.value(field.name)}
    </textarea>
  </Labelled>
);

export interface Choice {
  value: string;
  label: string;
  hint?: string;
  /** In a long list: under which heading it stands. */
  group?: string;
}

const Options: FC<{ choices: readonly Choice[]; chosen: string }> = ({ choices, chosen }) => (
  <>
    {choices.map(({ value, label }) => (
      <option value={value} selected={chosen === value}>
        {label}
      </option>
    ))}
  </>
);

/** One of a long list, under headings where its choices have them. */
export const SelectField: FC<FieldProps & { choices: readonly Choice[]; none?: string }> = ({
  choices,
  none,
  ...field
}) => (
  <Labelled {...field} how="chosen">
    <select
      class={inputClass('govuk-select', isWrong(field))}
      id={idOf(field.name)}
      name={field.name}
      aria-describedby={describedBy(field)}
    >
      <option value="">{none ?? field.form.reader.say(words.choose)}</option>
      {[...Map.groupBy(choices, ({ group }) => group)].map(([group, within]) => {
        const options = <Options choices={within} chosen={field.form.value(field.name)} />;
        return group === undefined ? options : <optgroup label={group}>{options}</optgroup>;
      })}
    </select>
  </Labelled>
);

interface ChoiceProps extends FieldProps {
  choices: readonly Choice[];
  /** The legend is the heading of its page. */
  isHeading?: true;
}

const Legend: FC<ChoiceProps> = ({ label, isHeading }) => (
  <legend class={`govuk-fieldset__legend${isHeading ? ' govuk-fieldset__legend--l' : ''}`}>
    {isHeading ? <h1 class="govuk-fieldset__heading">{label}</h1> : label}
  </legend>
);

/** One of a few, all of them in sight. */
export const RadiosField: FC<ChoiceProps> = (field) => {
  field.form.call(field.name, { label: field.label, how: 'chosen' });
  return (
    <Group {...field}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <Legend {...field} />
        <Hint {...field} />
        <Wrong {...field} />
        <div class="govuk-radios">
          {field.choices.map(({ value, label, hint }, index) => (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={index === 0 ? idOf(field.name) : `${idOf(field.name)}-${index}`}
                name={field.name}
                type="radio"
                value={value}
                checked={field.form.value(field.name) === value}
              />
              <label
                class="govuk-label govuk-radios__label"
                for={index === 0 ? idOf(field.name) : `${idOf(field.name)}-${index}`}
              >
                {label}
              </label>
              {hint && <div class="govuk-hint govuk-radios__hint">{hint}</div>}
            </div>
          ))}
        </div>
      </fieldset>
    </Group>
  );
};
