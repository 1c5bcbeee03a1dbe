import { DateField } from '../../../pages/parts/date-field.tsx';
import { type FormState, idOf, RadiosField, SelectField, TextField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import {
  countryChoices,
  currencyChoices,
  feeItemChoices,
  payerChoices,
} from '../../../pages/words/choices.ts';
import { feesWords as words } from './words.ts';
import { Zeros } from './zeros.tsx';

/** As many as one disclosure may have. */
const mostRows = 60;

const firstField = (at: number): string => `items.${at}.item`;

const Payment = ({ form, at, hasMore }: { form: FormState; at: number; hasMore: boolean }) => {
  const { reader } = form;
  const name = (field: string): string => `items.${at}.${field}`;
  return (
    <div class="insaf-entry">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">
          {reader.say(words.payment, { at: at + 1 })}
        </legend>
        <SelectField
          form={form}
          name={firstField(at)}
          label={reader.say(words.item)}
          choices={feeItemChoices(reader)}
        />
        <TextField
          form={form}
          name={name('amount.amount')}
          width={10}
          isNumeric
          isCode
          label={reader.say(words.amount)}
          hint={reader.say(words.amountHint)}
        />
        <SelectField
          form={form}
          name={name('amount.currency')}
          label={reader.say(words.currency)}
          choices={currencyChoices}
        />
        <SelectField
          form={form}
          name={name('payer')}
          label={reader.say(words.payer)}
          choices={payerChoices(reader)}
        />
        <DateField form={form} name={name('paidOn')} label={reader.say(words.paidOnField)} />
        <SelectField
          form={form}
          name={name('collectedIn')}
          label={reader.say(words.collectedIn)}
          choices={countryChoices(reader)}
        />
        {hasMore && <p class="govuk-hint">{reader.say(words.hasMore)}</p>}
      </fieldset>
    </div>
  );
};

interface FeeFormProps {
  form: FormState;
  rows: number;
  /** What goes on with the payments without being asked here. */
  carried: readonly (readonly [name: string, value: string])[];
  newKey: string;
}

/** One fieldset for each payment. Another one is added by the server, so that it works without scripts. */
export const FeeForm = ({ form, rows, carried, newKey }: FeeFormProps) => {
  const { reader } = form;
  return (
    <PostForm newKey={newKey}>
      {carried.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <RadiosField
        form={form}
        name="workerPaidNothing"
        label={reader.say(words.question)}
        choices={[
          { value: 'true', label: reader.say(words.paidNothing) },
          { value: 'false', label: reader.say(words.paidSomething) },
          { value: 'unknown', label: reader.say(words.cannotSay) },
        ]}
      />
      {Array.from({ length: rows }, (_, at) => (
        <Payment form={form} at={at} hasMore={carried.some(([name]) => name.startsWith(`items.${at}.`))} />
      ))}
      {rows < mostRows && (
        <Send name="action" value="add" isSecondary leadsTo={`#${idOf(firstField(rows))}`}>
          {reader.say(words.add)}
        </Send>
      )}
      <Zeros form={form} />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  );
};
