import type { FeeItemCode } from '../domain/fees/fee-taxonomy.ts';
import type { FactSheet, Facts } from './facts/fact-sheet.ts';

type Party = NonNullable<Facts['own'] | Facts['counterparty']>;
type Disclosure = Extract<Party, { disclosure?: unknown }>['disclosure'];
type Items = Extract<Disclosure, { items?: unknown }>['items'];
type Item = Extract<Extract<Items, readonly unknown[]>[number], { item?: unknown }>;

/** What a party says that the worker's side paid for one cost: so much in all, or something of which nobody knows how much. */
type Stated = number | 'something';

const itemsOf = (party: Party | undefined): readonly Item[] => {
  if (!party || !('disclosure' in party)) return [];
  const { disclosure } = party;
  if (!disclosure || !('items' in disclosure) || !Array.isArray(disclosure.items)) return [];
  return disclosure.items.filter((item): item is Item => 'item' in item);
};

/** Whether it says that its items are all: then what it does not name it says was nothing. */
const isAll = (party: Party | undefined): boolean => {
  const disclosure = party && 'disclosure' in party ? party.disclosure : undefined;
  return (
    disclosure !== undefined &&
    'workerPaidNothing' in disclosure &&
    typeof disclosure.workerPaidNothing === 'boolean'
  );
};

function statedBy(party: Party | undefined, code: string): Stated | undefined {
  const named = itemsOf(party).filter(({ item }) => item === code);
  if (named.length === 0) return isAll(party) ? 0 : undefined;
  const amounts = named.filter(({ workerPaid }) => workerPaid === true).map(({ amount }) => amount);
  return amounts.every((amount) => typeof amount === 'number')
    ? amounts.reduce((sum, amount) => sum + amount, 0)
    : 'something';
}

const differ = (one: Stated | undefined, other: Stated | undefined): boolean => {
  if (one === undefined || other === undefined) return false;
  if (one === 'something' || other === 'something') return one === 0 || other === 0;
  return one !== other;
};

const isDenied = ({ derived }: Facts): boolean =>
  derived !== undefined && 'disclosuresContradict' in derived && derived.disclosuresContradict === false;

/**
 * The costs of which the two parties say different things, as the assessment read them: the lines of one cost together, each
 * in the currency of the wage at the rate of its day. None where the facts say that the disclosures agree.
 */
export function contradictedFees(sheet: FactSheet | undefined): FeeItemCode[] {
  if (!sheet || isDenied(sheet.facts)) return [];
  const { own, counterparty } = sheet.facts;
  const codes = [...itemsOf(own), ...itemsOf(counterparty)].flatMap(({ item }) =>
    typeof item === 'string' ? item : [],
  );
  return [...new Set(codes)]
    .filter((code) => differ(statedBy(own, code), statedBy(counterparty, code)))
    .sort();
}
