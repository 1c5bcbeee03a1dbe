import type { Contract } from '../../../lib/domain/contracts/contract.ts';
import type { Dossier } from '../../../lib/domain/contracts/dossier.ts';
import { maskOf } from '../../../lib/domain/contracts/worker.ts';
import type { FeeDisclosure, FileFeeDisclosure } from '../../../lib/domain/fees/fee-disclosure.ts';
import type { Organisation } from '../../../lib/domain/organisations/organisation.ts';
import { addDays, type PlainDate } from '../../../lib/domain/values/dates.ts';
import type { Rate } from '../../../lib/domain/values/money.ts';
import type { SeededContract, SeededCountry } from './country.ts';
import { idsOf, withIds } from './resolve.ts';

export interface DossierPlan {
  country: SeededCountry;
  /** The day on which everything is received. */
  today: PlainDate;
  rates: readonly Rate[];
  /** Tells the dossiers of several countries apart. */
  prefix: string;
}

const instantOf = (day: PlainDate): string => `${day}T08:00:00.000Z`;

/**
 * The dossiers of a generated country as they stand once everything is registered, made without a database: for trying rules
 * on a country that exists nowhere else.
 */
export function dossiersOf(plan: DossierPlan): Dossier[] {
  const organisations = organisationsOf(plan);
  const registered = new Map([...organisations].map(([key, { id }]) => [key, id]));
  const byId = new Map([...organisations.values()].map((each) => [each.id, each]));
  const idOf = idsOf(registered);
  return plan.country.contracts.map((seeded) => {
    const input = withIds(seeded.input, registered);
    const contract = contractOf(plan, seeded, { input, registeredBy: idOf(seeded.registrant) });
    const find = (id: string | undefined) => (id === undefined ? undefined : byId.get(id));
    const byKey = organisations.get(seeded.registrant);
    const other = seeded.otherDisclosure && organisations.get(seeded.otherDisclosure.by);
    return {
      contract,
      disclosures: [
        ...(input.feeDisclosure && byKey ? [disclosureOf(plan, contract, [byKey, input.feeDisclosure])] : []),
        ...(seeded.otherDisclosure && other
          ? [disclosureOf(plan, contract, [other, seeded.otherDisclosure.filed])]
          : []),
      ],
      employer: find(contract.employerId),
      agency: find(contract.agencyId),
      rates: plan.rates,
    };
  });
}

/** What both kinds of organisation have in common before they are registered. */
interface Seeded {
  key: string;
  verified: boolean;
  input: Pick<Organisation, 'name'> & Partial<Organisation>;
}

function organisationsOf({ country, today, prefix }: DossierPlan): Map<string, Organisation> {
  const made = (kind: Organisation['kind'], { key, input, verified }: Seeded): [string, Organisation] => [
    key,
    {
      ...input,
      kind,
      id: `org_${prefix}-${key}`,
      verification: { status: verified ? 'verified' : 'unverified' },
      registeredAt: instantOf(today),
      version: 1,
    },
  ];
  return new Map([
    ...country.employers.map((each) => made('employer', each)),
    ...country.agencies.map((each) => made('agency', each)),
  ]);
}

function contractOf(
  { today, prefix }: DossierPlan,
  { key, amendment }: SeededContract,
  { input, registeredBy }: { input: SeededContract['input']; registeredBy: string },
): Contract {
  const { worker, feeDisclosure: _, ...chain } = input;
  const id = `ctr_${prefix}-${key}`;
  const amended = { id: `amd_${prefix}-${key}`, declaredBy: input.employerId, receivedAt: instantOf(today) };
  return {
    ...chain,
    id,
    registeredBy,
    worker: maskOf(worker, input.startsOn),
    amendments: amendment ? [{ ...amendment.change, ...amended }] : [],
    status: 'active',
    registeredAt: instantOf(addDays(today, -1)),
    version: amendment ? 2 : 1,
  };
}

const disclosureOf = (
  { today }: DossierPlan,
  { id }: Contract,
  [by, filed]: readonly [Organisation, FileFeeDisclosure],
): FeeDisclosure => ({
  ...filed,
  id: `fds_${id.slice(4)}-${by.kind}`,
  contractId: id,
  filedBy: by.id,
  filedAs: by.kind,
  receivedAt: instantOf(today),
});
