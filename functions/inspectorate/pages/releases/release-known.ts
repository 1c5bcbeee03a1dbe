import type * as z from 'zod';
import type { Dossier } from '../../../../lib/domain/inspections/inspection.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Choice } from '../../../pages/parts/fields.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import type { Reader } from '../../../pages/reader.ts';
import { choicesOf, employersInHand } from '../choose/in-hand.ts';
import { reportsOf, visitsOf, withCarried } from '../choose/known-of.ts';
import { carriedIn, tickedIn } from '../choose/pasted.ts';
import { unlessRefused } from '../choose/unless-refused.ts';
import type { AskOf } from '../define-page.ts';

type File = z.output<typeof Dossier>;

const words = {
  contract: { en: 'Contract of {worker}', ar: 'عقد {worker}' },
  report: { en: 'The report', ar: 'البلاغ' },
  visit: { en: 'The visit', ar: 'الزيارة' },
  disclosure: { en: 'The fee disclosure of {day}', ar: 'إفصاح الرسوم بتاريخ {day}' },
} as const satisfies Record<string, Text>;

/** What a draft can be made of, from where one came: nobody types the number of anything that the page can show. */
export interface ReleaseKnown {
  recipients: readonly Choice[];
  contracts: readonly Choice[];
  flags: readonly Choice[];
  rules: readonly Choice[];
  disclosures: readonly Choice[];
  /** The report and the visit from whose pages one came. */
  reports: readonly Choice[];
  inspections: readonly Choice[];
  /** What is chosen before anybody has chosen. */
  fresh: Readonly<Record<string, string>>;
}

const nothing: ReleaseKnown = {
  recipients: [],
  contracts: [],
  flags: [],
  rules: [],
  disclosures: [],
  reports: [],
  inspections: [],
  fresh: {},
};

/** Each flag that may be read here, and of each rule one. A rule that may read what is protected is quoted nowhere, by nobody. */
function flagChoices({ flags }: File, reader: Reader): Pick<ReleaseKnown, 'flags' | 'rules'> {
  const quoted = flags.filter(({ quotable }) => quotable);
  const rules = new Map(quoted.map(({ ruleId, message }) => [ruleId, reader.say(message)]));
  return {
    flags: flags.map(({ id, message }) => ({ value: id, label: reader.say(message) })),
    rules: [...rules].map(([value, label]) => ({ value, label })),
  };
}

function knownOfContract(
  file: File,
  reader: Reader,
  from: { flagId?: string; ruleId?: string },
): ReleaseKnown {
  const { contract, employer, agency, feeDisclosures } = file;
  const parties = [employer, agency].flatMap((party) => party ?? []);
  const worker = nameFor(contract.worker.name, reader);
  const known = flagChoices(file, reader);
  return {
    ...nothing,
    recipients: parties.map(({ id, name }) => ({ value: id, label: nameFor(name, reader) })),
    contracts: [{ value: contract.id, label: reader.say(words.contract, { worker }) }],
    ...known,
    disclosures: feeDisclosures.employer.map(({ id, receivedAt }) => ({
      value: id,
      label: reader.say(words.disclosure, { day: reader.moment(receivedAt) }),
    })),
    fresh: {
      recipientId: employer?.id ?? '',
      'contractIds.0': contract.id,
      ...tickedIn('basis.flagIds', known.flags, (id) => id === from.flagId),
      ...tickedIn('ruleIds', known.rules, (id) => id === from.ruleId),
    },
  };
}

export const releaseAsks = [
  'getFlag',
  'getDossier',
  'getOrganisation',
  'getEmployerProfile',
  'listMyAssignments',
  'listContractReports',
  'listContractInspections',
  'listEmployerInspections',
] as const;
type Asks = AskOf<(typeof releaseAsks)[number]>;

interface From {
  query: URLSearchParams;
  reader: Reader;
}

/** What is known when one comes from a record: the report or the visit of whose page one comes goes with it. */
export async function releaseKnownFrom(ask: Asks, from: From): Promise<ReleaseKnown> {
  const known = await knownOfPlace(ask, from);
  const carried = [
    carriedIn(from.query, 'report', from.reader.say(words.report)),
    carriedIn(from.query, 'inspection', from.reader.say(words.visit)),
  ] as const;
  const reports = withCarried(known.reports, carried[0]);
  const inspections = withCarried(known.inspections, carried[1]);
  const isCarried = (id: string): boolean => carried.flat().some(({ value }) => value === id);
  const ticks = {
    ...tickedIn('basis.reportIds', reports, isCarried),
    ...tickedIn('basis.inspectionIds', inspections, isCarried),
  };
  return { ...known, reports, inspections, fresh: { ...known.fresh, ...ticks } };
}

/** Of a flag, a contract or an organisation: it is read again, and recorded. */
async function knownOfPlace(ask: Asks, { query, reader }: From): Promise<ReleaseKnown> {
  const flagId = query.get('flag');
  const flag = flagId ? await ask('getFlag', { params: { flagId }, purpose: 'flag-review' }) : undefined;
  const contractId = flag?.body.contractId ?? query.get('contract');
  if (contractId) {
    const { body: file } = await ask('getDossier', { params: { contractId }, purpose: 'inspection' });
    const known = knownOfContract(
      file,
      reader,
      flag ? { flagId: flag.body.id, ruleId: flag.body.rule.id } : {},
    );
    const reports = await reportsOf(ask, contractId, reader);
    return { ...known, reports, inspections: await visitsOf(ask, { contractId }, reader) };
  }
  const organisationId = query.get('recipient');
  if (!organisationId) {
    const recipients = choicesOf(await employersInHand(ask), reader);
    // One of several is chosen; of one alone nobody has to be asked.
    return { ...nothing, recipients };
  }
  const { body } = await ask('getOrganisation', { params: { organisationId } });
  const recipients = [{ value: body.id, label: nameFor(body.name, reader) }];
  if (body.kind !== 'employer') return { ...nothing, recipients };
  return { ...nothing, ...(await knownOfEmployer(ask, organisationId, reader)), recipients };
}

/** More than one letter names. */
const most = 12;

/** The contracts of an employer with something to ask about, what stands on each, and the visits to it. */
async function knownOfEmployer(
  ask: Asks,
  organisationId: string,
  reader: Reader,
): Promise<Pick<ReleaseKnown, 'contracts' | 'flags' | 'inspections'>> {
  const asked = { params: { organisationId }, query: { reasonsFrom: '0' }, purpose: 'inspection' } as const;
  const profile = await unlessRefused(ask('getEmployerProfile', asked));
  const contracts = (profile?.contracts ?? [])
    .filter(({ reasons = [] }) => reasons.length > 0)
    .slice(0, most);
  const strongest = contracts.flatMap(({ contractId, reasons = [] }) =>
    reasons.slice(0, 1).map(({ flagId, message }) => ({ contractId, flagId, label: reader.say(message) })),
  );
  const labelled = (value: string, contractId: string, label: string): Choice => ({
    value,
    label: `${contractId.slice(0, 12)}: ${label}`,
  });
  return {
    contracts: strongest.map(({ contractId, label }) => labelled(contractId, contractId, label)),
    flags: strongest.map(({ contractId, flagId, label }) => labelled(flagId, contractId, label)),
    inspections: await visitsOf(ask, { organisationId }, reader),
  };
}
