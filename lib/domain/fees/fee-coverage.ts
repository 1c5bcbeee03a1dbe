import { type FeeDisclosure, isPaid } from './fee-disclosure.ts';
import {
  type FeeCode,
  type FeeItemCode,
  feeCategoryOf,
  feeItemCodes,
  isWorkerSide,
  type Payer,
} from './fee-taxonomy.ts';

/** What the definition of the ILO covers: fees, related costs and illegitimate costs. What lies outside of it is kept apart. */
export const definedItems: readonly FeeItemCode[] = feeItemCodes.filter(
  (item) => feeCategoryOf(item) !== 'OT',
);

type Declared = Pick<FeeDisclosure, 'items' | 'nothingPaidFor'>;

const isZero = ({ nothingPaidFor = [] }: Declared, item: FeeItemCode): boolean =>
  nothingPaidFor.includes(item) || nothingPaidFor.includes(feeCategoryOf(item));

const isNamed = (disclosure: Declared, item: FeeItemCode): boolean =>
  disclosure.items.some((each) => each.item === item) || isZero(disclosure, item);

/** Items that were declared as charged to nobody. */
export const zerosOf = (disclosure: Declared): FeeItemCode[] =>
  definedItems.filter((item) => isZero(disclosure, item));

/** Items of the definition about which a disclosure is silent: neither paid by somebody nor an explicit zero. */
export const undeclaredItems = (disclosure: Declared): FeeItemCode[] =>
  definedItems.filter((item) => !isNamed(disclosure, item));

/** The same items in as few codes as will do: a category where all of it is meant. */
export function inFewCodes(items: readonly FeeItemCode[]): FeeCode[] {
  const whole = (item: FeeItemCode): boolean =>
    definedItems
      .filter((other) => feeCategoryOf(other) === feeCategoryOf(item))
      .every((other) => items.includes(other));
  return [...new Set(items.map((item): FeeCode => (whole(item) ? feeCategoryOf(item) : item)))];
}

/** Every item of the definition, as it was declared: with who paid it, or as a zero. */
export function coverageOf(disclosure: Declared) {
  const payersOf = (item: FeeItemCode): Payer[] => [
    ...new Set(
      disclosure.items.filter((each) => each.item === item && isPaid(each)).map(({ payer }) => payer),
    ),
  ];
  const all = definedItems.map((item) => ({ item, paidBy: payersOf(item) }));
  return {
    paid: all
      .filter(({ paidBy }) => paidBy.length > 0)
      .map(({ item, paidBy }) => ({
        item,
        paidBy,
        ...(paidBy.some(isWorkerSide) ? { repaid: true as const } : {}),
      })),
    nothingPaidFor: all.filter(({ paidBy }) => paidBy.length === 0).map(({ item }) => item),
  };
}
