import type { FC } from 'hono/jsx';
import {
  type DatePart,
  dateFaultsIn,
  dateParts,
  typedDateOf,
} from '../../../lib/domain/values/typed-date.ts';
import type { Text } from '../../../lib/problems/text.ts';
import {
  describedBy,
  type FieldProps,
  type FormState,
  Group,
  Hint,
  idOf,
  inputClass,
  Wrong,
} from './fields.tsx';

const labels: Readonly<Record<DatePart, Text>> = {
  day: { en: 'Day', ar: 'اليوم' },
  month: { en: 'Month', ar: 'الشهر' },
  year: { en: 'Year', ar: 'السنة' },
};
const words = {
  example: { en: 'For example, 27 3 {year}', ar: 'مثال: 27 3 {year}' },
  anyYear: { en: 'Day and month, then a year of four digits', ar: 'اليوم والشهر ثم السنة بأربعة أرقام' },
} as const satisfies Record<string, Text>;

/** A day as it is typed, of the year in which most answers lie: this one, where the page does not know better. */
function exampleFor({ reader, today }: FormState, year: number | undefined): string {
  const shown = year === undefined ? today?.slice(0, 4) : String(year);
  return shown === undefined ? reader.say(words.anyYear) : reader.say(words.example, { year: shown });
}

/** The boxes to mend: those that are wrong, or all of them where the day itself is. */
function partsAtFault({ form, name }: FieldProps): readonly DatePart[] {
  if (!form.error(name)) return [];
  const wrong = dateFaultsIn(form.value(name)).map(({ part }) => part);
  return wrong.length > 0 ? wrong : dateParts;
}

/**
 * A day, in three boxes: a browser's own calendar shows days in the order of the browser's language and not of the page's, and a
 * day out of a passport is typed faster than it is found. Digits of any of our scripts are taken, and a month by its name. The
 * first box that is wrong carries the field's id, because that is where the list of faults leads.
 */
export const DateField: FC<FieldProps & { exampleYear?: number }> = ({ exampleYear, ...field }) => {
  const { form, name, label } = field;
  const hint = (
    <>
      {field.hint}
      {field.hint && ' '}
      {exampleFor(form, exampleYear)}
    </>
  );
  const whole = { ...field, hint };
  form.call(name, { label, how: 'date' });
  const typed = typedDateOf(form.value(name));
  const wrong = partsAtFault(field);
  const first = wrong[0] ?? 'day';
  const idOfPart = (part: DatePart): string => (part === first ? idOf(name) : `${idOf(name)}-${part}`);
  return (
    <Group {...field}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(whole)}>
        <legend class="govuk-fieldset__legend">{label}</legend>
        <Hint {...whole} />
        <Wrong {...field} />
        <div class="govuk-date-input">
          {dateParts.map((part) => (
            <div class="govuk-date-input__item">
              <label class="govuk-label govuk-date-input__label" for={idOfPart(part)}>
                {form.reader.say(labels[part])}
              </label>
              <input
                class={`${inputClass('govuk-input', wrong.includes(part))} govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}`}
                id={idOfPart(part)}
                name={`${name}-${part}`}
                type="text"
                inputmode="numeric"
                value={typed[part]}
                dir="auto"
                autocomplete="off"
                spellcheck={false}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </Group>
  );
};
