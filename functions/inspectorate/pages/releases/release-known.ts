import type * as z from 'zod';
import type { Dossier } from '../../../../lib/domain/inspections/inspection.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Choice } from '../../../pages/parts/fields.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import type { Reader } from '../../../pages/reader.ts';
import { choicesOf, employersInHand } from '../choose/in-hand.ts';
import { carriedIn, tickedIn } from '../choose/pasted.ts';
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

type Asks = AskOf<'getFlag' | 'getDossier' | 'getOrganisation' | 'listMyAssignments'>;

interface From {
  query: URLSearchParams;
  reader: Reader;
}

/** What is known when one comes from a record: the report or the visit of whose page one comes goes with it. */
export async function releaseKnownFrom(ask: Asks, from: From): Promise<ReleaseKnown> {
  const known = await knownOfPlace(ask, from);
  const reports = carriedIn(from.query, 'report', from.reader.say(words.report));
  const inspections = carriedIn(from.query, 'inspection', from.reader.say(words.visit));
  const ticks = {
    ...tickedIn('basis.reportIds', reports),
    ...tickedIn('basis.inspectionIds', inspections),
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
    return knownOfContract(file, reader, flag ? { flagId: flag.body.id, ruleId: flag.body.rule.id } : {});
  }
  const organisationId = query.get('recipient');
  if (!organisationId) {
    const recipients = choicesOf(await employersInHand(ask), reader);
    // One of several is chosen; of one alone nobody has to be asked.
    return { ...nothing, recipients };
  }
  const { body } = await ask('getOrganisation', { params: { organisationId } });
  return { ...nothing, recipients: [{ value: body.id, label: nameFor(body.name, reader) }] };
}
