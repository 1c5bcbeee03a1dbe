import { assessContracts } from '../../lib/actions/assessments/assess-contracts.ts';
import type { JustRegistered } from '../../lib/actions/assessments/load-sheet.ts';
import { shadowContracts } from '../../lib/actions/assessments/shadow-contracts.ts';
import type { ProcessorContext } from '../../lib/actions/context.ts';
import { wakesAssess, wakesByCertificate, wakesByPseudonym } from '../../lib/domain/journal/wakes.ts';
import { findCertificate } from '../../lib/store/certificates.ts';
import { contractIdsOf } from '../../lib/store/contracts.ts';
import type { Event } from '../../lib/store/journal.ts';
import { resolveKnown } from '../../lib/store/known.ts';
import type { Processor } from './processor.ts';

/** Contracts of one organisation that are assessed together. */
const together = 25;

const pseudonymous: ReadonlySet<string> = new Set(wakesByPseudonym);
const certified: ReadonlySet<string> = new Set(wakesByCertificate);
const isByCertificate = ({ kind }: Event): boolean => certified.has(kind);
const isByPseudonym = ({ kind }: Event): boolean => pseudonymous.has(kind);
const isAboutOrganisation = ({ kind }: Event): boolean => kind.startsWith('organisation.');

/** The contract comes first, but of a demand, which names its notice and then each contract for which something is demanded. */
const contractsIn = ({ kind, subjects }: Event): readonly string[] =>
  kind === 'repayment.demanded' ? subjects.filter((id) => id.startsWith('ctr_')) : subjects.slice(0, 1);

/** By the set in force, and by one that runs in its shadow. */
async function assessBoth(
  context: ProcessorContext,
  contractIds: readonly string[],
  registered?: JustRegistered,
): Promise<void> {
  await assessContracts(context, contractIds, registered);
  await shadowContracts(context, contractIds);
}

/** What a certificate is told by, and by nothing else that a journal names. */
const certificateIdPrefix = 'cert_';

/** The placements that certificates speak for: its issue names them, what comes later names the certificate alone. */
async function placementsIn({ store }: ProcessorContext, events: readonly Event[]): Promise<string[]> {
  const ids = events.filter(isByCertificate).flatMap(({ subjects }) => subjects);
  const wanted = [...new Set(ids.filter((id) => id.startsWith(certificateIdPrefix)))];
  const found = await Promise.all(wanted.map((id) => findCertificate(store.reader('core'), id)));
  return found.flatMap((certificate) => certificate?.placements.map(({ contractId }) => contractId) ?? []);
}

/** A licence or a verification is a fact of every contract of the organisation. */
async function assessAllOf(context: ProcessorContext, organisationId: string): Promise<void> {
  let batch: string[] = [];
  for await (const contractId of contractIdsOf(context.store.reader('core'), organisationId)) {
    batch.push(contractId);
    if (batch.length < together) continue;
    await assessBoth(context, batch);
    batch = [];
  }
  if (batch.length > 0) await assessBoth(context, batch);
}

/** The contracts of which nothing but the registration is told. */
function registeredIn(events: readonly Event[], contracts: readonly string[]): JustRegistered {
  const told = Map.groupBy(contracts, (id) => id);
  const alone = events.filter(
    ({ kind, subjects: [contractId = ''] }) =>
      kind === 'contract.registered' && told.get(contractId)?.length === 1,
  );
  return new Map(alone.map(({ subjects: [contractId = '', disclosureId] }) => [contractId, disclosureId]));
}

/**
 * Assesses what was declared, certified, told or observed anew. Reads declarations, writes what is protected, and tells the journal by
 * pseudonym.
 */
export const assessProcessor: Processor = {
  name: 'assess',
  wokenBy: wakesAssess,
  async handle(context, events) {
    const pseudonyms = events.filter(isByPseudonym).flatMap(({ subjects }) => subjects);
    const known = await resolveKnown(context.store.reader('protected'), pseudonyms);
    const declared = events.filter(
      (event) => !isAboutOrganisation(event) && !isByPseudonym(event) && !isByCertificate(event),
    );
    const contracts = [
      ...(await placementsIn(context, events)),
      ...declared.flatMap(contractsIn),
      ...known.flatMap(({ contractId }) => contractId ?? []),
    ];
    const organisations = [
      ...events.filter(isAboutOrganisation).flatMap(({ subjects }) => subjects),
      ...known.flatMap(({ organisationId }) => organisationId ?? []),
    ];
    if (contracts.length > 0) await assessBoth(context, contracts, registeredIn(events, contracts));
    for (const organisationId of new Set(organisations)) await assessAllOf(context, organisationId);
  },
};
