import type { Context } from 'hono';
import { tell, tellAgain } from '../../../lib/actions/mailboxes/tell.ts';
import type { EmployerAsTold } from '../../../lib/domain/voice/employer-as-told.ts';
import type { Told } from '../../../lib/domain/voice/letter.ts';
import { once } from '../../http/idempotency.ts';
import { claimOf, idempotencyPort } from '../form-key.ts';
import { page } from '../pages/layout.tsx';
import { ReceiptPage } from '../pages/receipt.tsx';
import type { Reader } from '../reader.ts';
import type { LinkSession } from '../session.ts';
import { contextOf, type Desk } from '../visit.ts';

/** A session of a link, where there is one: what comes through it was handed over by an employer or agency. */
export type Way = LinkSession | undefined;

/** Through a link it is about its contract; without one, about whom the teller names. */
export const originOf = (way: Way, employer: EmployerAsTold) =>
  way
    ? { channel: 'handedLink' as const, contractId: way.contractId }
    : {
        channel: 'speak' as const,
        ...(Object.values(employer).some((value) => value !== undefined) ? { employer } : {}),
      };

interface Sending {
  reader: Reader;
  key: string;
  way: Way;
  told: Told;
}

/** Puts what was told into a mailbox and shows its receipt; the same form sent again shows the same receipt. */
export async function send(
  context: Context,
  desk: Desk,
  { reader, key, way, told }: Sending,
): Promise<Response> {
  const claim = claimOf(context, { key, body: told });
  const acting = contextOf(context, desk, { entry: way ? 'link' : 'speak', idempotency: claim });
  const receipt = await once(claim, idempotencyPort(desk), {
    run: () => tell(acting, told),
    replay: async ({ entityVersion }) => tellAgain(acting, claim, entityVersion),
  });
  return context.html(page(reader, <ReceiptPage reader={reader} receipt={receipt} />));
}
