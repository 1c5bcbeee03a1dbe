import type { Compliance } from '../../domain/notices/notice.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { listDisclosures } from '../../store/contracts.ts';
import { listDemands } from '../../store/demands.ts';
import { listAllRecords } from '../../store/records.ts';
import type { RegistryContext } from '../context.ts';
import { getContract } from '../contracts/get.ts';
import { dossierOf } from '../contracts/own-dossier.ts';
import { complianceOf } from './compliance.ts';

/** What the actor's organisation may know today about its own declarations of one contract. */
export async function getNotices(context: RegistryContext, contractId: string): Promise<Compliance> {
  const contract = await getContract(context, contractId, 'notices.read');
  const party = context.actor.organisation?.id;
  if (party === undefined) throw new ProblemError('organisation-required');
  const core = context.store.reader('core');
  const [disclosures, records, demands] = await Promise.all([
    listDisclosures(core, contractId, party),
    listAllRecords(core, { contractId, party }),
    listDemands(core, contractId, party),
  ]);
  const { now: at, language } = context;
  const dossier = await dossierOf(context, { contract, disclosures, records, demands, at });
  return complianceOf({ dossier, party, at, ruleSet: await context.ruleSets.active(), language });
}
