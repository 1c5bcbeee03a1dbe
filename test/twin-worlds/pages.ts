import { sealedCookie } from '../../functions/pages/session/sealed-cookie.ts';
import { Session } from '../../functions/pages/session/sign-in.ts';
import { pages } from '../../functions/registry/pages/console.ts';
import type { TwinKeys } from './twin-keys.ts';

/** An address that a browser asks for, as opposed to a program. */
export const isPage = (path: string): boolean => /^\/(console|accessibility)?([/?]|$)/.test(path);

/** What a browser sends that is signed in: the session cookie of the counter, sealed as the counter seals it. */
export async function browserOf(
  keys: TwinKeys,
  { token, now }: { token: string; now: () => number },
): Promise<Readonly<Record<string, string>>> {
  const cookie = sealedCookie<Session>({
    name: 'insaf-registry-session',
    key: Buffer.from(keys.ring.registry.hmac('core:console-cookie', 'registry'), 'hex'),
    seconds: 3_600,
    now,
    parse: (content) => Session.safeParse(content).data,
  });
  const [pair = ''] = (await cookie.seal({ token, name: 'Somebody' })).split(';');
  return { cookie: pair, accept: 'text/html' };
}

/** A page without what is drawn anew each time that it is shown: the hidden key of a form, and a cookie's sealing. */
export const withoutDrawn = (text: string): string =>
  text
    .replaceAll(/name="(key|typedBy)" value="[^"]+"/g, 'name="$1"')
    .replaceAll(/^set-cookie: ([^=]+)=[^;]+/gm, 'set-cookie: $1');

/** Every page of the counter whose place can be filled. */
export const pagePaths = (values: Readonly<Record<string, readonly string[]>>): string[] =>
  pages.flatMap(({ path }) => {
    const [, name] = /:(\w+)/.exec(path) ?? [];
    return name === undefined ? [path] : (values[name] ?? []).map((value) => path.replace(`:${name}`, value));
  });
