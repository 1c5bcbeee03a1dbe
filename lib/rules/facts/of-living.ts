import type { Contract } from '../../domain/contracts/contract.ts';
import type { DeclaredRecords } from '../../domain/contracts/declared-records.ts';
import type { DocumentCustody, Housing } from '../../domain/contracts/living.ts';
import { type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import { type UnknownFact, unknownFact } from '../language/fact-type.ts';
import { zoneOf } from '../zone.ts';
import { withoutUnknown } from './without-unknown.ts';

/** Something that was stated to hold from one day on. */
interface Held<Value> {
  from: PlainDate;
  value: Value;
}

const firstDayOf = (contract: Contract): PlainDate =>
  contract.startsOn ?? plainDateIn(zoneOf(contract.placeOfWork.country), contract.registeredAt);

const byDay = <Value>(held: readonly Held<Value>[]): Held<Value>[] =>
  held.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** What the contract itself says of the papers, for both parties to see: as registered, then as amended. */
const custodyInContract = (contract: Contract): Held<DocumentCustody>[] => [
  ...(contract.documentCustody
    ? [{ from: contract.documentCustody.since ?? firstDayOf(contract), value: contract.documentCustody }]
    : []),
  ...contract.amendments.flatMap(({ documentCustody: value, effectiveFrom: from }) =>
    value ? [{ from, value }] : [],
  ),
];

const housingInContract = (contract: Contract): Held<Housing>[] => [
  ...(contract.housing ? [{ from: firstDayOf(contract), value: contract.housing }] : []),
  ...contract.amendments.flatMap(({ housing: value, effectiveFrom: from }) =>
    value ? [{ from, value }] : [],
  ),
];

const recordedFrom = <Value extends { from: PlainDate }>(records: readonly Value[]): Held<Value>[] =>
  records.map((value) => ({ from: value.from, value }));

/** Papers in the worker's own locker are with whoever holds the key to it. */
function custodyOf({ heldBy: keeper, access, writtenRequest, keyHeldBy }: DocumentCustody) {
  const heldBy = keeper === 'worker' ? (keyHeldBy ?? keeper) : keeper;
  const safekeepingProven = (writtenRequest === true && access === 'free') || keyHeldBy === 'worker';
  return { ...withoutUnknown({ heldBy, access, writtenRequest, keyHeldBy }), safekeepingProven };
}

const housingOf = ({
  providedBy,
  personsPerRoom,
  areaPerPersonCm2,
  drinkingWater,
  cooling,
  toilets,
  residents,
  lockedFromOutside,
  freeToLeave,
}: Housing) =>
  withoutUnknown({
    providedByEmployer:
      providedBy === undefined ? undefined : providedBy === 'employer' || providedBy === 'agency',
    personsPerRoom,
    areaPerPersonCm2,
    drinkingWater,
    cooling,
    toilets,
    residents,
    lockedFromOutside,
    freeToLeave,
  });

/** Every statement with its first day. The days before the first one leave a statement that nobody can see. */
function historyOf<Value, Shown extends object>(
  held: readonly Held<Value>[],
  contract: Contract,
  shown: (value: Value) => Shown,
): (({ from: PlainDate } & Shown) | UnknownFact)[] {
  const [first] = held;
  const isWhole = first !== undefined && contract.startsOn !== undefined && first.from <= contract.startsOn;
  return [
    ...held.map(({ from, value }) => ({ from, ...shown(value) })),
    ...(isWhole ? [] : [unknownFact('absent')]),
  ];
}

interface Living {
  custody?: ReturnType<typeof custodyOf>;
  custodyHistory?: ReturnType<typeof historyOf<DocumentCustody, ReturnType<typeof custodyOf>>>;
  housing?: ReturnType<typeof housingOf>;
  housingHistory?: ReturnType<typeof historyOf<Housing, ReturnType<typeof housingOf>>>;
  custodyStated: boolean;
}

function livingOf(
  contract: Contract,
  custody: readonly Held<DocumentCustody>[],
  housing: readonly Held<Housing>[],
): Living {
  const [papers, house] = [byDay(custody), byDay(housing)];
  const [lastPapers, lastHouse] = [papers.at(-1), house.at(-1)];
  return {
    custodyStated: lastPapers !== undefined,
    ...(lastPapers
      ? {
          custody: custodyOf(lastPapers.value),
          custodyHistory: historyOf(papers, contract, custodyOf),
        }
      : {}),
    ...(lastHouse
      ? { housing: housingOf(lastHouse.value), housingHistory: historyOf(house, contract, housingOf) }
      : {}),
  };
}

/** Papers and housing as the contract says and as the party being answered recorded since; what was stated last counts. */
export const ownLiving = (contract: Contract, records: DeclaredRecords): Living =>
  livingOf(
    contract,
    [...custodyInContract(contract), ...recordedFrom(records.custody)],
    [...housingInContract(contract), ...recordedFrom(records.housing)],
  );

/** The same as the other party recorded, without what stands in the contract: that is the first party's word. */
export const theirLiving = (contract: Contract, records: DeclaredRecords): Living =>
  livingOf(contract, recordedFrom(records.custody), recordedFrom(records.housing));

/** What each party last stated, side by side; absent while none did. */
export function derivedLiving(parties: readonly Living[]) {
  const custody = parties.flatMap((each) => each.custody ?? []);
  const housing = parties.flatMap((each) => each.housing ?? []);
  return {
    ...(custody.length > 0 ? { custody } : {}),
    ...(housing.length > 0 ? { housing } : {}),
  };
}
