import type { RegistryContext } from '../../../lib/actions/context.ts';
import { addLicence } from '../../../lib/actions/organisations/add-licence.ts';
import { amendOrganisation } from '../../../lib/actions/organisations/amend.ts';
import {
  getOrganisation,
  getOwnOrganisation,
  lookUpOrganisation,
} from '../../../lib/actions/organisations/get.ts';
import { registerAgency, registerEmployer } from '../../../lib/actions/organisations/register.ts';
import type { Organisation } from '../../../lib/domain/organisations/organisation.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { organisationOperations } from '../operations/organisations.ts';

const reply = (organisation: Organisation): Reply<Organisation> => ({
  body: organisation,
  version: organisation.version,
});

const pathOf = ({ kind, id }: Organisation): string =>
  `/v1/${kind === 'employer' ? 'employers' : 'agencies'}/${id}`;
const made = (organisation: Organisation): Reply<Organisation> => ({
  ...reply(organisation),
  location: pathOf(organisation),
});

/** The organisation as it was when an idempotency key made it. */
const again = async (
  context: RegistryContext,
  { entityId, entityVersion }: { entityId: string; entityVersion: number },
): Promise<Organisation> => {
  const actor = {
    ...context.actor,
    organisation: { id: entityId, kind: 'employer', role: 'owner' } as const,
  };
  return getOrganisation({ ...context, actor }, { organisationId: entityId, version: entityVersion });
};

const organisationHandlers: HandlerMap<typeof organisationOperations, RegistryContext> = {
  getMe: async ({ context }) => {
    const { organisation: membership, scopes } = context.actor;
    const organisation = (await getOwnOrganisation(context)) ?? null;
    return { body: { organisation, role: membership?.role ?? null, scopes: [...scopes] } };
  },
  lookUpOrganisations: async ({ context, query }) => {
    const found = await lookUpOrganisation(context, query);
    if (!found) return { body: { items: [] } };
    const { id, kind, name, registrationCountry, registrationNumber } = found;
    return { body: { items: [{ id, kind, name, registrationCountry, registrationNumber }] } };
  },
  registerEmployer: {
    run: async ({ context, body }) => made(await registerEmployer(context, body)),
    replay: async ({ context }, record) => made(await again(context, record)),
  },
  registerAgency: {
    run: async ({ context, body }) => made(await registerAgency(context, body)),
    replay: async ({ context }, record) => made(await again(context, record)),
  },
  getEmployer: async ({ context, params }) =>
    reply(await getOrganisation(context, { ...params, kind: 'employer' })),
  getAgency: async ({ context, params }) =>
    reply(await getOrganisation(context, { ...params, kind: 'agency' })),
  amendEmployer: async ({ context, params, body, ifMatch }) =>
    reply(await amendOrganisation(context, { ...params, kind: 'employer', version: ifMatch, patch: body })),
  amendAgency: async ({ context, params, body, ifMatch }) =>
    reply(await amendOrganisation(context, { ...params, kind: 'agency', version: ifMatch, patch: body })),
  addLicence: {
    run: async ({ context, params, body }) => made(await addLicence(context, { ...params, licence: body })),
    replay: async ({ context }, record) => made(await again(context, record)),
  },
};

export const organisationRoutes = toRoutes(organisationOperations, organisationHandlers);
