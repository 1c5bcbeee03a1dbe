import { certificateStateOn } from '../../domain/certificates/certificate-state.ts';
import type { HeldCertificate } from '../../domain/suspensions/certificate-history.ts';
import { listCertificates } from '../../store/certificates.ts';
import { findOrganisation } from '../../store/organisations.ts';
import type { Cursor } from '../../store/table/table.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied } from '../officials/tie.ts';
import { heldBy } from './history.ts';
import { todayOf } from './view.ts';

interface Held {
  organisationId: string;
  limit: number;
  after?: Cursor | undefined;
}

/** A page of what an employer or agency holds, newest first: what it was issued itself, and the state that the public sees. */
export async function listHeldCertificates(
  context: InspectorateContext,
  { organisationId, limit, after }: Held,
): Promise<{ items: HeldCertificate[]; next?: Cursor }> {
  const core = context.store.reader('core');
  const holder = await findOrganisation(core, organisationId);
  await authoriseTied(context, 'certificate.inspect', holder && heldBy({ organisationId }));
  const { certificates, next } = await listCertificates(core, { organisationId }, { limit, after });
  const today = todayOf(context);
  return {
    items: certificates.map((certificate) => ({
      certificate,
      state: certificateStateOn(certificate, today),
    })),
    ...(next ? { next } : {}),
  };
}
