import { feeCategoryOf, feeItemCodes, Payer } from '../../../lib/domain/fees/fee-taxonomy.ts';
import { countries } from '../../../lib/domain/values/countries.ts';
import { currencies } from '../../../lib/domain/values/currencies.ts';
import { governorates } from '../../../lib/domain/values/place.ts';
import type { Choice } from '../parts/fields.tsx';
import type { Reader } from '../reader.ts';
import { feeCodeName, feeItemName } from './fee-items.ts';
import { payerNames } from './payers.ts';
import { governorateNames } from './places.ts';
import { sectorNames } from './sectors.ts';

/** Every country, in the order of the reader's own alphabet. */
export const countryChoices = (reader: Reader): Choice[] =>
  countries
    .map((value) => ({ value, label: reader.country(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, reader.language));

/** By code: that is what stands on a receipt, and it is the same in both languages. */
export const currencyChoices: readonly Choice[] = currencies.map((value) => ({ value, label: value }));

/** Every item of the taxonomy in its own order and under its category: fees, related costs, what nobody may take, what is outside. */
export const feeItemChoices = (reader: Reader): Choice[] =>
  feeItemCodes.map((value) => ({
    value,
    label: feeItemName(value, reader),
    group: feeCodeName(feeCategoryOf(value), reader),
  }));

export const payerChoices = (reader: Reader): Choice[] =>
  Payer.options.map((value) => ({ value, label: reader.say(payerNames[value]) }));

export const governorateChoices = (reader: Reader): Choice[] =>
  governorates.map((value) => ({ value, label: reader.say(governorateNames[value]) }));

export const sectorChoices = (reader: Reader): Choice[] =>
  Object.entries(sectorNames).map(([value, label]) => ({ value, label: reader.say(label) }));
