import type { DocumentCustody, Housing } from '../../lib/domain/contracts/living.ts';
import type { CaseFacts } from './case.ts';
import type { Ledger } from './ledger.ts';
import { custodianOf } from './words.ts';
import { isKeptIn } from './words-records.ts';

/** `true` is access shown, `false` refused or confiscated, `null` held while the source is silent. */
function accessOf({
  accessOnRequest,
  accessDelayHours,
}: NonNullable<CaseFacts['documents']>): DocumentCustody['access'] {
  if (accessOnRequest === false) return 'refused';
  if (accessOnRequest !== true) return undefined;
  return (accessDelayHours ?? 0) > 0 ? 'delayed' : 'free';
}

export function custodyFrom({ documents }: CaseFacts, ledger: Ledger): DocumentCustody | undefined {
  const heldBy = custodianOf(documents?.passportHeldBy);
  if (!documents || !heldBy) return undefined;
  const { consentFormSigned, voluntary } = documents;
  const writtenRequest =
    consentFormSigned ??
    (voluntary === true || /written (wish|request)/.test(documents.passportHeldBy ?? ''));
  const keyHeldBy = custodianOf(documents.keyHeldBy);
  const access = accessOf(documents);
  ledger.carry('documents.passportHeldBy', 'documents.accessOnRequest', 'documents.accessDelayHours');
  ledger.carry('documents.keyHeldBy', 'documents.consentFormSigned', 'documents.voluntary');
  return {
    heldBy,
    ...(access ? { access } : {}),
    ...(keyHeldBy ? { keyHeldBy } : {}),
    ...(consentFormSigned === undefined && !writtenRequest ? {} : { writtenRequest }),
  };
}

const countIn = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
const answerIn = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

type Measures = Omit<Housing, 'providedBy'>;
type Reading = (value: unknown) => Measures;
const number =
  (make: (count: number) => Measures): Reading =>
  (value) => {
    const count = countIn(value);
    return count === undefined ? {} : make(count);
  };
const answer =
  (make: (said: boolean) => Measures): Reading =>
  (value) => {
    const said = answerIn(value);
    return said === undefined ? {} : make(said);
  };
/** Only where the plain key means it and only when it is true: `false` says that this bar is missing, not that none is there. */
const bar: Reading = (value) => (value === true ? { freeToLeave: false } : {});

/** Other keys about movement in which words say the same. */
const otherKey = (path: string, value: unknown): Measures =>
  path.startsWith('movement.') && isKeptIn(`${path.slice(9)}: ${value}`.toLowerCase())
    ? { freeToLeave: false }
    : {};

/** Keys of the cases that say what a field of our housing says. Whatever has no row here is listed as not carried. */
const readings: Readonly<Record<string, Reading>> = {
  'livingConditions.personsPerRoom': number((count) => ({ personsPerRoom: count })),
  'livingConditions.personsInTwoBedroomHouse': number((count) => ({
    residents: count,
    personsPerRoom: Math.ceil(count / 2),
  })),
  'livingConditions.personsPerHouse': number((count) => ({ residents: count })),
  'livingConditions.toilets': number((count) => ({ toilets: count })),
  'livingConditions.squareMetresPerPerson': number((metres) => ({
    areaPerPersonCm2: Math.round(metres * 10_000),
  })),
  'livingConditions.safeWater': answer((said) => ({ drinkingWater: said })),
  'livingConditions.drinkingWater': answer((said) => ({ drinkingWater: said })),
  'livingConditions.airConditioning': answer((said) => ({ cooling: said })),
  'movement.lockedIn': answer((said) => ({ lockedFromOutside: said })),
  'movement.leaveRequiresPermission': answer((said) => ({ freeToLeave: !said })),
  'movement.leaveHouseNeedsPermission': answer((said) => ({ freeToLeave: !said })),
  'movement.forbiddenToLeavePremises': bar,
  'movement.prisonerInPremises': bar,
};

/** The housing of a case: measures only. Who provides it is nowhere said and is taken to be the employer. */
export function housingFrom({ livingConditions, movement }: CaseFacts, ledger: Ledger): Housing | undefined {
  const stated = [
    ...Object.entries(livingConditions ?? {}).map(([key, value]) => ({
      path: `livingConditions.${key}`,
      value,
    })),
    ...Object.entries(movement ?? {}).map(([key, value]) => ({ path: `movement.${key}`, value })),
  ];
  let measures: Measures = {};
  for (const { path, value } of stated) {
    const read = readings[path]?.(value) ?? otherKey(path, value);
    if (Object.keys(read).length === 0) continue;
    measures = { ...measures, ...read };
    ledger.carry(path);
  }
  if (Object.keys(measures).length === 0) return undefined;
  ledger.assume('housing.providedBy: employer');
  return { providedBy: 'employer', ...measures };
}
