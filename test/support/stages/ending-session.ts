import { join } from 'node:path';
import { UnsecuredJWT } from 'jose';
import { openKeyFile } from '../../../functions/local/keys/key-file.ts';
import type { Insaf } from '../../../functions/local/server.ts';
import { sealedCookie } from '../../../functions/pages/session/sealed-cookie.ts';
import { Session } from '../../../functions/pages/session/sign-in.ts';

/**
 * A session of the counter that ends in so many seconds, sealed as the counter seals it, as `name=value`. Its token is nobody's: what
 * is asked with it is refused.
 */
export async function sessionEndingIn(seconds: number, { dataDir }: Pick<Insaf, 'dataDir'>): Promise<string> {
  const { full } = await openKeyFile(join(dataDir, 'keys.json'));
  const cookie = sealedCookie<Session>({
    ...{ name: 'insaf-registry-session', seconds: 3_600, now: () => Date.now() },
    key: Buffer.from(full.hmac('core:console-cookie', 'registry'), 'hex'),
    parse: (content) => Session.safeParse(content).data,
  });
  const token = new UnsecuredJWT({ iss: 'nobody', sub: 'nobody' })
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .encode();
  return (await cookie.seal({ token, name: 'Somebody' })).split(';')[0] ?? '';
}
