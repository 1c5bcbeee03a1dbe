import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { getDossier } from '../../../lib/actions/contracts/get-dossier.ts';
import { getProfile } from '../../../lib/actions/employers/get-profile.ts';
import { getRecruitment } from '../../../lib/actions/employers/get-recruitment.ts';
import { listFlaggedEmployers } from '../../../lib/actions/employers/list-flagged.ts';
import { getFlag } from '../../../lib/actions/flags/get.ts';
import { reviewFlag } from '../../../lib/actions/flags/review.ts';
import { getOrganisation } from '../../../lib/actions/organisations/get.ts';
import { listWaiting } from '../../../lib/actions/organisations/list-waiting.ts';
import { verifyOrganisation } from '../../../lib/actions/organisations/verify.ts';
import type { FlaggedFilter } from '../../../lib/domain/flags/flagged-profile.ts';
import type { Flag } from '../../../lib/domain/inspections/inspection.ts';
import type { Organisation } from '../../../lib/domain/organisations/organisation.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { inspectionOperations } from '../operations/inspection.ts';

const flagReply = (flag: Flag): Reply<Flag> => ({ body: flag, version: flag.version });
const reviewed = (flag: Flag): Reply<Flag> => ({ ...flagReply(flag), location: `/v1/flags/${flag.id}` });
const organisationReply = (organisation: Organisation): Reply<Organisation> => ({
  body: organisation,
  version: organisation.version,
});
const decided = (organisation: Organisation): Reply<Organisation> => ({
  ...organisationReply(organisation),
  location: `/v1/organisations/${organisation.id}`,
});

interface Asked {
  level?: FlaggedFilter['level'] | undefined;
  indicator?: FlaggedFilter['indicator'] | undefined;
  sector?: string | undefined;
  governorate?: FlaggedFilter['governorate'] | undefined;
  agencyId?: string | undefined;
  since?: string | undefined;
}

const filterOf = ({ level, indicator, sector, governorate, agencyId, since }: Asked): FlaggedFilter => ({
  ...(level === undefined ? {} : { level }),
  ...(indicator === undefined ? {} : { indicator }),
  ...(sector === undefined ? {} : { sector }),
  ...(governorate === undefined ? {} : { governorate }),
  ...(agencyId === undefined ? {} : { agencyId }),
  ...(since === undefined ? {} : { flaggedSince: since }),
});

const inspectionHandlers: HandlerMap<typeof inspectionOperations, InspectorateContext> = {
  listFlaggedEmployers: async ({ context, query, after }) => {
    const page = await listFlaggedEmployers(context, {
      filter: filterOf(query),
      limit: limitOf(query),
      after: after?.sk,
      withHolders: query.include === 'holders',
    });
    return pageReply(page.items, page.next, page.scanned);
  },
  getEmployerProfile: async ({ context, params, query: { reasonsFrom, indicator } }) => ({
    body: await getProfile(context, {
      ...params,
      kind: 'employer',
      indicator,
      reasonsFrom: reasonsFrom === undefined ? undefined : Number(reasonsFrom),
    }),
  }),
  getAgencyProfile: async ({ context, params }) => ({
    body: await getProfile(context, { ...params, kind: 'agency' }),
  }),
  getRecruitment: async ({ context, params }) => ({ body: await getRecruitment(context, params) }),
  getDossier: async ({ context, params }) => ({ body: await getDossier(context, params.contractId) }),
  getFlag: async ({ context, params }) => flagReply(await getFlag(context, params)),
  reviewFlag: {
    run: async ({ context, params, body }) =>
      reviewed(await reviewFlag(context, { ...params, review: body })),
    replay: async ({ context, params }, { entityVersion }) =>
      reviewed(await getFlag(context, { ...params, version: entityVersion })),
  },
  listOrganisations: async ({ context, query, after }) => {
    const page = await listWaiting(context, { limit: limitOf(query), after });
    return pageReply(page.organisations, page.next);
  },
  getOrganisation: async ({ context, params }) => organisationReply(await getOrganisation(context, params)),
  verifyOrganisation: {
    run: async ({ context, params, body, ifMatch }) =>
      decided(await verifyOrganisation(context, { ...params, decision: body, version: ifMatch })),
    replay: async ({ context, params }, { entityVersion }) =>
      decided(await getOrganisation(context, { ...params, version: entityVersion })),
  },
};

export const inspectionRoutes = toRoutes(inspectionOperations, inspectionHandlers);
