import { definedItems } from '../../../../lib/domain/fee-coverage.ts';
import { type FeeCategoryCode, feeCategoryOf } from '../../../../lib/domain/fee-taxonomy.ts';
import { type FormState, idOf } from '../../../pages/parts/fields.tsx';
import { Send } from '../../../pages/parts/form.tsx';
import { feeCodeName, feeItemName } from '../../../pages/words/fee-items.ts';
import { feesWords as words } from './words.ts';

const field = 'nothingPaidFor';

/** Where the tick of each item stands: one list for all, in the order of the taxonomy. */
const numbered = definedItems.map((item, at) => ({ item, name: `${field}.${at}` }));
const byCategory = Map.groupBy(numbered, ({ item }) => feeCategoryOf(item));

/** The ticks of every item but some, as the fields of a form. */
export const allTicked = (but: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    numbered.filter(({ item }) => !but.includes(item)).map(({ item, name }) => [name, item]),
  );

const Category = ({ form, category }: { form: FormState; category: FeeCategoryCode }) => (
  <fieldset class="govuk-fieldset govuk-!-margin-bottom-4">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
      {feeCodeName(category, form.reader)}
    </legend>
    <div class="govuk-checkboxes govuk-checkboxes--small">
      {byCategory.get(category)?.map(({ item, name }) => (
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={idOf(name)}
            name={name}
            type="checkbox"
            value={item}
            checked={form.value(name) === item}
          />
          <label class="govuk-label govuk-checkboxes__label" for={idOf(name)}>
            {feeItemName(item, form.reader)}
          </label>
        </div>
      ))}
    </div>
  </fieldset>
);

/**
 * An explicit zero for each item of the definition: silence is not zero, and a certificate needs every one. All that no payment
 * is named for is ticked at once by the server, so that it works without scripts and is looked through before it is filed.
 */
export const Zeros = ({ form }: { form: FormState }) => {
  const { reader } = form;
  form.call(field, { label: reader.say(words.zeros), how: 'chosen' });
  const error = form.error(field);
  const marks = [`${idOf(field)}-hint`, error ? `${idOf(field)}-error` : ''].filter(Boolean);
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={marks.join(' ')}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{reader.say(words.zeros)}</legend>
        <div id={`${idOf(field)}-hint`} class="govuk-hint">
          {reader.say(words.zerosHint)}
        </div>
        {error && (
          <p id={`${idOf(field)}-error`} class="govuk-error-message">
            {error}
          </p>
        )}
        <Send name="action" value="zeros" isSecondary leadsTo={`#${idOf(field)}`}>
          {reader.say(words.tickRest)}
        </Send>
        <div class="insaf-columns" id={idOf(field)}>
          {[...byCategory.keys()].map((category) => (
            <Category form={form} category={category} />
          ))}
        </div>
      </fieldset>
    </div>
  );
};
