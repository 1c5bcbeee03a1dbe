import type { Contract } from '../../domain/contract.ts';
import type { FeeDisclosure, FileFeeDisclosure } from '../../domain/fee-disclosure.ts';
import type { Compliance } from '../../domain/notice.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import { listDisclosures, putDisclosure } from '../../store/contracts.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { getContract } from '../contracts/get.ts';
import { dossierOf } from '../contracts/own-dossier.ts';
import { complianceOf } from '../notices/compliance.ts';

export interface FiledFeeDisclosure {
  feeDisclosure: FeeDisclosure;
  compliance: Compliance;
}

const member = ({ actor }: RegistryContext): { id: string; kind: 'employer' | 'agency' } => {
  if (!actor.organisation) throw new ProblemError('organisation-required');
  return actor.organisation;
};

async function answer(
  context: RegistryContext,
  {
    contract,
    feeDisclosure,
    ruleSet,
  }: { contract: Contract; feeDisclosure: FeeDisclosure; ruleSet: RuleSet | undefined },
): Promise<FiledFeeDisclosure> {
  const at = feeDisclosure.receivedAt;
  const dossier = await dossierOf(context, {
    contract,
    disclosures: [feeDisclosure],
    at,
  });
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
  const feeDisclosure = { ...filed, id, contractId, filedBy, filedAs, receivedAt: context.now };
  const ruleSet = await context.ruleSets.active();
  await commit(context, {
    writes: [putDisclosure(feeDisclosure)],
    happened: { kind: 'feeDisclosure.filed', subjects: [contractId, id] },
    created: {
      entityId: id,
      entityVersion: contract.version,
      ...(ruleSet ? { ruleSetVersion: String(ruleSet.version) } : {}),
    },
    class: 'core',
  });
  return answer(context, { contract, feeDisclosure, ruleSet });
}

/** One's own disclosures of a contract, oldest first. Nobody sees another party's. */
export async function listOwnDisclosures(
  context: RegistryContext,
  contractId: string,
): Promise<FeeDisclosure[]> {
  await getContract(context, contractId, 'feeDisclosure.read');
  return listDisclosures(context.store.reader('core'), contractId, member(context).id);
}

/** The answer to a filing, given again. */
export async function replayFiling(
  context: RegistryContext,
  {
    contractId,
    disclosureId,
    ruleSetVersion,
  }: { contractId: string; disclosureId: string; ruleSetVersion?: string | undefined },
): Promise<FiledFeeDisclosure> {
  const contract = await getContract(context, contractId, 'feeDisclosure.file');
  const filed = await listDisclosures(context.store.reader('core'), contractId, member(context).id);
  const feeDisclosure = filed.find(({ id }) => id === disclosureId);
  if (!feeDisclosure) throw new ProblemError('not-found');
  const ruleSet =
    ruleSetVersion === undefined ? undefined : await context.ruleSets.version(Number(ruleSetVersion));
  return answer(context, { contract, feeDisclosure, ruleSet });
}
