import type { Annotate, Annotation } from '../../domain/contracts/annotation.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { listAnnotations, putAnnotation } from '../../store/annotations.ts';
import { commit } from '../commit.ts';
import type { RegistryContext } from '../context.ts';
import { getContract } from '../contracts/get.ts';

/**
 * Sets a remark of one party beside a contract (decisions, 4), also after its end. It changes no term and no version: what a
 * party may not amend it may contradict.
 * @throws ProblemError `not-found` for a stranger's contract as for one that does not exist
 */
export async function annotate(
  context: RegistryContext,
  { contractId, remark }: { contractId: string; remark: Annotate },
): Promise<Annotation> {
  const contract = await getContract(context, contractId, 'annotation.write');
  const { organisation } = context.actor;
  if (!organisation) throw new ProblemError('organisation-required');
  const annotation: Annotation = {
    ...remark,
    id: context.newId('ann'),
    contractId,
    contractVersion: contract.version,
    writtenBy: organisation.id,
    writtenAs: organisation.kind,
    receivedAt: context.now,
  };
  await commit(context, {
    writes: [putAnnotation(annotation)],
    happened: { kind: 'contract.annotated', subjects: [contractId, annotation.id] },
    created: { entityId: annotation.id, entityVersion: 1 },
    class: 'core',
  });
  return annotation;
}

/** What both parties remarked on a contract, oldest first. */
export async function listContractAnnotations(
  context: RegistryContext,
  contractId: string,
): Promise<Annotation[]> {
  await getContract(context, contractId, 'annotation.read');
  return listAnnotations(context.store.reader('core'), contractId);
}

/** The answer to a remark, given again. */
export async function replayAnnotation(
  context: RegistryContext,
  { contractId, id }: { contractId: string; id: string },
): Promise<Annotation> {
  const annotation = (await listContractAnnotations(context, contractId)).find((each) => each.id === id);
  if (!annotation) throw new ProblemError('not-found');
  return annotation;
}
