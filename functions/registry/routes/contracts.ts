import type { RegistryContext } from '../../../lib/actions/context.ts';
import { amendContract, contractAtVersion, endContract } from '../../../lib/actions/contracts/amend.ts';
import { getContract, listOwnContracts } from '../../../lib/actions/contracts/get.ts';
import { registerContract, replayRegistration } from '../../../lib/actions/contracts/register.ts';
import {
  fileFeeDisclosure,
  listOwnDisclosures,
  replayFiling,
} from '../../../lib/actions/fee-disclosures/file.ts';
import { getNotices } from '../../../lib/actions/notices/get.ts';
import { issueWorkerLink, replayIssue } from '../../../lib/actions/worker-links/issue.ts';
import type { Contract } from '../../../lib/domain/contracts/contract.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { contractOperations } from '../operations/contracts.ts';

const reply = (contract: Contract): Reply<Contract> => ({ body: contract, version: contract.version });
const made = (contract: Contract): Reply<Contract> => ({
  ...reply(contract),
  location: `/v1/contracts/${contract.id}`,
});

const registered = <Body extends { contract: Contract }>(body: Body): Reply<Body> => ({
  body,
  version: body.contract.version,
  location: `/v1/contracts/${body.contract.id}`,
});

const filed = <Body extends { feeDisclosure: { contractId: string } }>(body: Body): Reply<Body> => ({
  body,
  location: `/v1/contracts/${body.feeDisclosure.contractId}/fee-disclosures`,
});

const contractHandlers: HandlerMap<typeof contractOperations, RegistryContext> = {
  registerContract: {
    run: async ({ context, body }) => registered(await registerContract(context, body)),
    replay: async ({ context }, { entityId, ruleSetVersion }) =>
      registered(await replayRegistration(context, { contractId: entityId, ruleSetVersion })),
  },
  listContracts: async ({ context, query, after }) => {
    const { status, employerId, agencyId } = query;
    const page = await listOwnContracts(context, {
      status,
      employerId,
      agencyId,
      limit: limitOf(query),
      after,
    });
    return pageReply(page.contracts, page.next);
  },
  getContract: async ({ context, params }) => reply(await getContract(context, params.contractId)),
  amendContract: {
    run: async ({ context, params, body }) => made(await amendContract(context, { ...params, change: body })),
    replay: async ({ context }, { entityId, entityVersion }) =>
      made(contractAtVersion(await getContract(context, entityId), entityVersion)),
  },
  endContract: {
    run: async ({ context, params, body }) => made(await endContract(context, { ...params, end: body })),
    replay: async ({ context }, { entityId, entityVersion }) =>
      made(contractAtVersion(await getContract(context, entityId), entityVersion)),
  },
  issueWorkerLink: {
    run: async ({ context, params }) => ({ body: await issueWorkerLink(context, params.contractId) }),
    replay: async ({ context }, { entityId }) => ({ body: await replayIssue(context, entityId) }),
  },
  fileFeeDisclosure: {
    run: async ({ context, params, body }) =>
      filed(await fileFeeDisclosure(context, { ...params, filed: body })),
    replay: async ({ context, params }, { entityId, entityVersion, ruleSetVersion }) =>
      filed(
        await replayFiling(context, {
          ...params,
          disclosureId: entityId,
          contractVersion: entityVersion,
          ruleSetVersion,
        }),
      ),
  },
  listFeeDisclosures: async ({ context, params }) => ({
    body: { items: await listOwnDisclosures(context, params.contractId) },
  }),
  getNotices: async ({ context, params }) => ({ body: await getNotices(context, params.contractId) }),
};

export const contractRoutes = toRoutes(contractOperations, contractHandlers);
