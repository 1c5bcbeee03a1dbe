import {
  credentialKeys,
  publicCredential,
  publishedStatusList,
  verifyCertificate,
} from '../../../lib/actions/certificates/verify.ts';
import type { RegistryContext } from '../../../lib/actions/context.ts';
import { lookUpLicence } from '../../../lib/actions/organisations/look-up-licence.ts';
import { credentialContext } from '../../../lib/domain/certificates/credential.ts';
import type { HandlerMap } from '../../http/operation.ts';
import { toRoutes } from '../../http/route.ts';
import { publicOperations } from '../operations/public.ts';

const publicHandlers: HandlerMap<typeof publicOperations, RegistryContext> = {
  getCredentialKeys: async ({ context }) => ({ body: credentialKeys(context) }),
  getStatusList: async ({ context, params }) => {
    const { jwt, until } = await publishedStatusList(context, params.listId);
    const left = Math.ceil((until - Date.parse(context.now)) / 1_000);
    return { body: jwt, keptSeconds: Math.min(60, Math.max(0, left)) };
  },
  verifyCertificate: async ({ context, params }) => ({
    body: await verifyCertificate(context, params.number),
  }),
  getPublicCredential: async ({ context, params }) => ({
    body: await publicCredential(context, params.number),
  }),
  getCredentialContext: async ({ context }) => ({ body: credentialContext(context.registryUrl) }),
  lookUpLicence: async ({ context, query }) => ({ body: await lookUpLicence(context, query) }),
};

export const publicRoutes = toRoutes(publicOperations, publicHandlers);
