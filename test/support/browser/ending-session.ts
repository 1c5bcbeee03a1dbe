import { join } from 'node:path';
import { UnsecuredJWT } from 'jose';
import type { BrowserContext } from 'playwright-core';
import { openKeyFile } from '../../../functions/local/keys/key-file.ts';
import type { Insaf } from '../../../functions/local/server.ts';
import { sealedCookie } from '../../../functions/pages/session/sealed-cookie.ts';
import { Session } from '../../../functions/pages/session/sign-in.ts';

const name = 'insaf-registry-session';

/** Gives a browser a session of the counter that ends in so many seconds, sealed as the counter seals it. */
export async function endSessionIn(seconds: number, context: BrowserContext, { dataDir }: Insaf) {
  const { full } = await openKeyFile(join(dataDir, 'keys.json'));
  const cookie = sealedCookie<Session>({
    ...{ name, seconds: 3_600, now: () => Date.now() },
    key: Buffer.from(full.hmac('core:console-cookie', 'registry'), 'hex'),
    parse: (content) => Session.safeParse(content).data,
  });
  const token = new UnsecuredJWT({}).setIssuedAt().setExpirationTime(`${seconds}s`).encode();
  const [pair = ''] = (await cookie.seal({ token, name: 'Somebody' })).split(';');
  const value = pair.slice(pair.indexOf('=') + 1);
  const known = (await context.cookies()).filter((each) => each.name === `__Host-${name}`);
  await context.addCookies(known.map((each) => ({ ...each, value })));
}
