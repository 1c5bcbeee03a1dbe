import type { Contract } from '../../domain/contracts/contract.ts';
import type { DeclaredRecords } from '../../domain/contracts/declared-records.ts';
import type { Dossier } from '../../domain/contracts/dossier.ts';
import type { WagePayment } from '../../domain/contracts/wage-payment.ts';
import type { FeeDisclosure } from '../../domain/fees/fee-disclosure.ts';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import type { Demand } from '../../domain/repayments/repayment.ts';
import type { Rate } from '../../domain/values/money.ts';
import type { Seen } from '../../store/contracts.ts';
import { findOrganisation, findOrganisations } from '../../store/organisations.ts';
import type { Reader, TableName } from '../../store/table/table.ts';
import type { Context } from '../context.ts';
import type { OrganisationSource } from '../organisations/known.ts';

/** Organisations as they stand now. */
export const organisationsNow = (core: Reader): Pick<OrganisationSource, 'known'> => ({
  known: (ids) => findOrganisations(core, ids),
});

/** The organisations that a contract names. */
export async function partiesOf(
  organisations: Pick<OrganisationSource, 'known'>,
  { employerId, agencyId }: Pick<Contract, 'employerId' | 'agencyId'>,
): Promise<Parties> {
  const ids = agencyId === undefined ? [employerId] : [employerId, agencyId];
  const found = await organisations.known(ids);
  const by = (id: string | undefined): Organisation | undefined => found.find((each) => each.id === id);
  return { employer: by(employerId), agency: by(agencyId) };
}

type Parties = Pick<Dossier, 'employer' | 'agency'>;

/** Which versions of its parties a declaration rests on. */
export const seenOf = ({ employer, agency }: Parties): Seen => ({
  employerVersion: employer?.version ?? 0,
  ...(agency ? { agencyVersion: agency.version } : {}),
});

/** The organisations that a contract names, as they were when a declaration was made. */
export async function partiesSeen(
  core: Reader,
  { employerId, agencyId }: Pick<Contract, 'employerId' | 'agencyId'>,
  { employerVersion, agencyVersion }: Seen,
): Promise<Parties> {
  const [employer, agency] = await Promise.all([
    findOrganisation(core, employerId, employerVersion),
    agencyId === undefined ? undefined : findOrganisation(core, agencyId, agencyVersion),
  ]);
  return { employer, agency };
}

interface Parts {
  contract: Contract;
  disclosures: readonly FeeDisclosure[];
  records?: DeclaredRecords;
  demands?: readonly Demand[];
  at: string;
  parties?: Parties;
}

/** A dossier with the disclosures that the caller was given to read, and the rates that were known at a moment. */
export async function dossierOf(
  context: Pick<Context<'core', TableName>, 'store' | 'rates'>,
  { contract, disclosures, records, demands, at, parties }: Parts,
): Promise<Dossier> {
  const { employer, agency } =
    parties ?? (await partiesOf(organisationsNow(context.store.reader('core')), contract));
  return {
    contract,
    disclosures,
    ...(records ? { records } : {}),
    ...(demands ? { demands } : {}),
    employer,
    agency,
    rates: await ratesFor(context, {
      contract,
      disclosures,
      ...(records ? { records } : {}),
      ...(demands ? { demands } : {}),
      at,
    }),
  };
}

/** Most contracts name one currency and need no rate at all. */
async function ratesFor(
  { rates }: Pick<Context<'core', TableName>, 'rates'>,
  { contract, disclosures, records, demands = [], at }: Parts,
): Promise<Rate[]> {
  const currencies = new Set([
    ...disclosures.flatMap(currenciesOf),
    ...wageCurrencies(contract),
    ...(records?.wagePayments.flatMap(currenciesPaid) ?? []),
    ...(records?.repayments.map(({ amount }) => amount.currency) ?? []),
    ...(records?.repaymentPlans.map(({ owed }) => owed.currency) ?? []),
    ...demands.map(({ amount }) => amount.currency),
  ]);
  return currencies.size > 1 ? rates.knownAt(at, currencies) : [];
}

const wageCurrencies = ({ offer, signedAtOrigin, signedAtDestination, amendments }: Contract): string[] =>
  [offer, signedAtOrigin, signedAtDestination, ...amendments].flatMap(
    (version) => version?.terms.wage?.basic.currency ?? [],
  );

const currenciesOf = ({ items, loans, reimbursements }: FeeDisclosure): string[] => [
  ...items.flatMap(({ amount }) => amount?.currency ?? []),
  ...(loans ?? []).flatMap(({ principal, outstanding, monthlyRepayment }) =>
    [principal, outstanding, monthlyRepayment].flatMap((amount) => amount?.currency ?? []),
  ),
  ...(reimbursements ?? []).map(({ amount }) => amount.currency),
];

const currenciesPaid = ({ due, amount, deductions = [] }: WagePayment): string[] =>
  [due, amount, ...deductions.map((deduction) => deduction.amount)].flatMap((money) => money?.currency ?? []);
