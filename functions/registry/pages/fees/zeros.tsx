import { definedItems, inFewCodes } from '../../../../lib/domain/fees/fee-coverage.ts';
import {
  type FeeCategoryCode,
  type FeeCode,
  type FeeItemCode,
  feeCategoryOf,
} from '../../../../lib/domain/fees/fee-taxonomy.ts';
import { type FormState, idOf } from '../../../pages/parts/fields.tsx';
import { Send } from '../../../pages/parts/form.tsx';
import { feeCodeName } from '../../../pages/words/fee-items.ts';
import { feesWords as words } from './words.ts';

const field = 'nothingPaidFor';

interface Box {
  code: FeeCode;
  name: string;
}

/** Where each tick stands: one list for all, the items in the order of the taxonomy and then whole categories. */
const categories = [...new Set(definedItems.map(feeCategoryOf))];
const boxes = [...definedItems, ...categories].map((code, at): Box => ({ code, name: `${field}.${at}` }));
const boxOf = new Map(boxes.map((box) => [box.code, box]));
const itemsOf = (category: FeeCategoryCode): FeeItemCode[] =>
  definedItems.filter((item) => feeCategoryOf(item) === category);

/** The ticks of these items, as the fields of a form: a whole category where all of it is meant. */
export const ticksOf = (items: readonly FeeItemCode[]): Record<string, string> =>
  Object.fromEntries(
    inFewCodes(items).flatMap((code): [string, string][] => {
      const box = boxOf.get(code);
      return box ? [[box.name, box.code]] : [];
    }),
  );

const isTicked = (form: FormState, { name, code }: Box): boolean => form.value(name) === code;

const Tick = ({ form, box, label }: { form: FormState; box: Box; label: string }) => (
  <div class="govuk-checkboxes__item">
    <input
      class="govuk-checkboxes__input"
      id={idOf(box.name)}
      name={box.name}
      type="checkbox"
      value={box.code}
      checked={isTicked(form, box)}
    />
    <label class="govuk-label govuk-checkboxes__label" for={idOf(box.name)}>
      {label}
    </label>
  </div>
);

/** One box for the whole category, and its items behind it for whoever means only some of them. */
const Category = ({ form, category }: { form: FormState; category: FeeCategoryCode }) => {
  const { reader } = form;
  const whole = boxOf.get(category);
  const items = itemsOf(category).flatMap((item) => boxOf.get(item) ?? []);
  const name = feeCodeName(category, reader);
  const isOpen = items.some((box) => isTicked(form, box));
  return (
    <div class="insaf-zero">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {whole && <Tick form={form} box={whole} label={name} />}
      </div>
      {items.length > 1 && (
        <details class="govuk-details" open={isOpen}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {reader.say(words.oneByOne, { count: items.length })}
              <span class="govuk-visually-hidden"> {name}</span>
            </span>
          </summary>
          <fieldset class="govuk-fieldset govuk-details__text">
            <legend class="govuk-visually-hidden">{name}</legend>
            <div class="govuk-checkboxes govuk-checkboxes--small">
              {items.map((box) => (
                <Tick form={form} box={box} label={feeCodeName(box.code, reader)} />
              ))}
            </div>
          </fieldset>
        </details>
      )}
    </div>
  );
};

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
        <div class="insaf-zeros" id={idOf(field)}>
          {categories.map((category) => (
            <Category form={form} category={category} />
          ))}
        </div>
      </fieldset>
    </div>
  );
};
