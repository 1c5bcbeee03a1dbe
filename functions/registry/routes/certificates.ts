import {
  getCertificate,
  listOwnCertificates,
  replayCertificate,
} from '../../../lib/actions/certificates/get.ts';
import { issueCertificate } from '../../../lib/actions/certificates/issue.ts';
import { renewCredential } from '../../../lib/actions/certificates/renew.ts';
import { withdrawCertificate } from '../../../lib/actions/certificates/withdraw.ts';
import type { RegistryContext } from '../../../lib/actions/context.ts';
import type { HeldCertificate } from '../../../lib/domain/certificates/certificate-view.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { certificateOperations } from '../operations/certificates.ts';

const reply = (certificate: HeldCertificate): Reply<HeldCertificate> => ({
  body: certificate,
  version: certificate.version,
});
const changed = (certificate: HeldCertificate): Reply<HeldCertificate> => ({
  ...reply(certificate),
  location: `/v1/certificates/${certificate.id}`,
});

const certificateHandlers: HandlerMap<typeof certificateOperations, RegistryContext> = {
  issueCertificate: {
    run: async ({ context, body }) => changed(await issueCertificate(context, body)),
    replay: async ({ context }, { entityId: certificateId, entityVersion: version }) =>
      changed(await replayCertificate(context, { certificateId, version }, 'certificate.issue')),
  },
  getCertificate: async ({ context, params }) => reply(await getCertificate(context, params.certificateId)),
  listCertificates: async ({ context, query, after }) => {
    const { state, contractId } = query;
    const page = await listOwnCertificates(context, { state, contractId, limit: limitOf(query), after });
    return pageReply(page.certificates, page.next, page.scanned);
  },
  renewCredential: {
    run: async ({ context, params }) => changed(await renewCredential(context, params.certificateId)),
    replay: async ({ context }, { entityId: certificateId, entityVersion: version }) =>
      changed(await replayCertificate(context, { certificateId, version }, 'certificate.renew')),
  },
  withdrawCertificate: {
    run: async ({ context, params, body }) =>
      changed(await withdrawCertificate(context, { ...params, ...body })),
    replay: async ({ context }, { entityId: certificateId, entityVersion: version }) =>
      changed(await replayCertificate(context, { certificateId, version }, 'certificate.withdraw')),
  },
};

export const certificateRoutes = toRoutes(certificateOperations, certificateHandlers);
