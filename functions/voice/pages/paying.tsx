import { collectorRoles } from '../../../lib/domain/fees/fee-disclosure.ts';
import { type FeeItemCode, feeCategoryCodes } from '../../../lib/domain/fees/fee-taxonomy.ts';
import { currencies, currencyOf } from '../currencies.ts';
import type { Reader } from '../reader.ts';
import { FeeTicks } from './fee-ticks.tsx';
import { Choice, Fault, Select } from './parts.tsx';
import { AboutEmployer, type Filled, Rest } from './telling.tsx';

interface Chosen {
  reader: Reader;
  fault?: string | undefined;
}

/** First step: for what. Every item of the taxonomy, in plain words; the dearest come first. */
export const WhatForm = ({ reader, fault }: Chosen) => (
  <form method="post" action="/paid">
    <h1>{reader.say('whatDidYouPay')}</h1>
    <Fault text={fault} />
    <input type="hidden" name="l" value={reader.language} />
    <fieldset>
      <legend>{reader.say('openAndTick')}</legend>
      <FeeTicks reader={reader} categories={feeCategoryCodes} />
    </fieldset>
    <button type="submit">{reader.say('next')}</button>
  </form>
);

/** What was typed of one payment. */
export interface FilledItem {
  amount?: string | undefined;
  currency?: string | undefined;
  to?: string | undefined;
  receipt?: string | undefined;
}

const Item = ({ reader, item, filled }: { reader: Reader; item: FeeItemCode; filled: FilledItem }) => (
  <fieldset>
    <legend class="thing">{reader.texts.fees[item]}</legend>
    <input type="hidden" name="item" value={item} />
    <label class="name" for={`amount.${item}`}>
      {reader.say('howMuch')}
    </label>
    <input
      type="text"
      class="number"
      inputmode="decimal"
      id={`amount.${item}`}
      name={`amount.${item}`}
      maxlength={24}
      autocomplete="off"
      value={filled.amount}
    />
    <Select
      name={`currency.${item}`}
      label={reader.say('currency')}
      options={currencies.map((code) => [code, reader.currency(code)])}
      chosen={filled.currency ?? currencyOf[reader.language]}
    />
    <Select
      name={`to.${item}`}
      label={reader.say('toWhom')}
      options={collectorRoles.toReversed().map((role) => [role, reader.texts.collectors[role]])}
      chosen={filled.to ?? 'unknown'}
    />
    <Choice
      name={`receipt.${item}`}
      legend={reader.say('receiptGiven')}
      options={[
        ['yes', reader.say('yes')],
        ['no', reader.say('no')],
        ['', reader.say('notKnown')],
      ]}
      chosen={filled.receipt ?? ''}
    />
  </fieldset>
);

interface HowMuch {
  reader: Reader;
  formKey: string;
  items: readonly FeeItemCode[];
  filledItems: Readonly<Partial<Record<FeeItemCode, FilledItem>>>;
  filled: Filled;
  /** Without a link the worker says of which employer. */
  isOpen: boolean;
  fault?: string | undefined;
}

/** Second step: how much, to whom, and whether there is a receipt, for each of the things ticked. */
export const HowMuchForm = ({ reader, formKey, items, filledItems, filled, isOpen, fault }: HowMuch) => (
  <form method="post" action="/paid/send">
    <h1>{reader.say('iPaid')}</h1>
    <Fault text={fault} />
    <input type="hidden" name="key" value={formKey} />
    <input type="hidden" name="l" value={reader.language} />
    {isOpen ? <AboutEmployer reader={reader} filled={filled} /> : null}
    {items.map((item) => (
      <Item reader={reader} item={item} filled={filledItems[item] ?? {}} />
    ))}
    <Rest reader={reader} filled={filled} />
    <button type="submit">{reader.say('send')}</button>
  </form>
);
