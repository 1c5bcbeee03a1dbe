import type * as z from 'zod';
import type { Dossier } from '../../../../lib/domain/inspection.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Choice } from '../../../pages/parts/fields.tsx';
import { nameFor } from '../../../pages/parts/organisation-name.ts';
import type { Reader } from '../../../pages/reader.ts';
import { choicesOf, employersInHand } from '../choose/in-hand.ts';
import type { AskOf } from '../define-page.ts';

type File = z.output<typeof Dossier>;

const words = {
  contract: { en: 'Contract of {worker}', ar: 'عقد {worker}' },
  disclosure: { en: 'The fee disclosure of {day}', ar: 'إفصاح الرسوم بتاريخ {day}' },
} as const satisfies Record<string, Text>;

/** What a draft can be made of, from where one came: nobody types the number of anything that the page can show. */
export interface ReleaseKnown {
  recipients: readonly Choice[];
  contracts: readonly Choice[];
  flags: readonly Choice[];
  rules: readonly Choice[];
  disclosures: readonly Choice[];
  /** What is chosen before anybody has chosen. */
  fresh: Readonly<Record<string, string>>;
}

const nothing: ReleaseKnown = {
  recipients: [],
  contracts: [],
  flags: [],
  rules: [],
  disclosures: [],
  fresh: {},
};

/** Each flag that may be read here, and of each rule one. A rule that reads what is protected is quoted nowhere. */
function flagChoices({ flags }: File, reader: Reader): Pick<ReleaseKnown, 'flags' | 'rules'> {
  const open = flags.filter(({ protectedInformation }) => !protectedInformation);
  const rules = new Map(open.map(({ ruleId, message }) => [ruleId, reader.say(message)]));
  return {
    flags: flags.map(({ id, message }) => ({ value: id, label: reader.say(message) })),
    rules: [...rules].map(([value, label]) => ({ value, label })),
  };
}

/** The names of ticked boxes are numbered by where they stand in their list. */
const ticked = (
  name: string,
  choices: readonly Choice[],
  value: string | undefined,
): Record<string, string> => {
  const at = choices.findIndex((choice) => choice.value === value);
  return at < 0 ? {} : { [`${name}.${at}`]: choices[at]?.value ?? '' };
};

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
      ...ticked('basis.flagIds', known.flags, from.flagId),
      ...ticked('ruleIds', known.rules, from.ruleId),
    },
  };
}

type Asks = AskOf<'getFlag' | 'getDossier' | 'getOrganisation' | 'listMyAssignments'>;

/** What is known when one comes from a flag, a contract or an organisation: it is read again, and recorded. */
export async function releaseKnownFrom(
  ask: Asks,
  { query, reader }: { query: URLSearchParams; reader: Reader },
): Promise<ReleaseKnown> {
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
