import type { Contract } from '../../domain/contracts/contract.ts';
import type { Dossier } from '../../domain/contracts/dossier.ts';
import type { FeeDisclosure, FileFeeDisclosure } from '../../domain/fees/fee-disclosure.ts';
import type { Compliance } from '../../domain/notices/notice.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { findFiling, listDisclosures, putDisclosure } from '../../store/contracts.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { contractAtVersion } from '../contracts/amend.ts';
import { getContract } from '../contracts/get.ts';
import { dossierOf, partiesOf, partiesSeen, seenOf } from '../contracts/own-dossier.ts';
import { complianceOf } from '../notices/compliance.ts';

export interface FiledFeeDisclosure {
  feeDisclosure: FeeDisclosure;
  compliance: Compliance;
}

const member = ({ actor }: RegistryContext): { id: string; kind: 'employer' | 'agency' } => {
  if (!actor.organisation) throw new ProblemError('organisation-required');
  return actor.organisation;
};

interface Filed {
  contract: Contract;
  feeDisclosure: FeeDisclosure;
  parties: Pick<Dossier, 'employer' | 'agency'>;
  ruleSet: RuleSet | undefined;
}

async function answer(
  context: RegistryContext,
  { contract, feeDisclosure, parties, ruleSet }: Filed,
): Promise<FiledFeeDisclosure> {
  const at = feeDisclosure.receivedAt;
  const dossier = await dossierOf(context, { contract, disclosures: [feeDisclosure], at, parties });
  const { language } = context;
  return {
    feeDisclosure,
    compliance: complianceOf({ dossier, party: feeDisclosure.filedBy, at, ruleSet, language }),
  };
}

/**
 * Files what one party knows of the fees of a contract, also after its end: some are taken at the exit. A disclosure is never
 * changed; a later one of the same party counts in its place.
 */
export async function fileFeeDisclosure(
  context: RegistryContext,
  { contractId, filed }: { contractId: string; filed: FileFeeDisclosure },
): Promise<FiledFeeDisclosure> {
  const contract = await getContract(context, contractId, 'feeDisclosure.file');
  const { id: filedBy, kind: filedAs } = member(context);
  const id = context.newId('fds');
  const feeDisclosure = { id, contractId, filedBy, filedAs, ...filed, receivedAt: context.now };
  const [ruleSet, parties] = await Promise.all([
    context.ruleSets.active(),
    partiesOf(context.organisations, contract),
  ]);
  await commit(context, {
    writes: [putDisclosure(feeDisclosure, seenOf(parties))],
    happened: { kind: 'feeDisclosure.filed', subjects: [contractId, id] },
    created: {
      entityId: id,
      entityVersion: contract.version,
      ...(ruleSet ? { ruleSetVersion: String(ruleSet.version) } : {}),
    },
    class: 'core',
  });
  return answer(context, { contract, feeDisclosure, parties, ruleSet });
}

/** One's own disclosures of a contract, oldest first. Nobody sees another party's. */
export async function listOwnDisclosures(
  context: RegistryContext,
  contractId: string,
): Promise<FeeDisclosure[]> {
  await getContract(context, contractId, 'feeDisclosure.read');
  return listDisclosures(context.store.reader('core'), contractId, member(context).id);
}

export interface Replayed {
  contractId: string;
  disclosureId: string;
  contractVersion: number;
  ruleSetVersion?: string | undefined;
}

/** The answer to a filing, given again: same contract version, same parties and same rule set as then. */
export async function replayFiling(
  context: RegistryContext,
  { contractId, disclosureId, contractVersion, ruleSetVersion }: Replayed,
): Promise<FiledFeeDisclosure> {
  const core = context.store.reader('core');
  const contract = await getContract(context, contractId, 'feeDisclosure.file');
  const found = await findFiling(core, { contractId, party: member(context).id, disclosureId });
  if (!found) throw new ProblemError('not-found');
  const [ruleSet, parties] = await Promise.all([
    ruleSetVersion === undefined ? undefined : context.ruleSets.version(Number(ruleSetVersion)),
    partiesSeen(core, contract, found.seen),
  ]);
  const then = contractAtVersion(contract, contractVersion);
  return answer(context, { contract: then, feeDisclosure: found.disclosure, parties, ruleSet });
}
