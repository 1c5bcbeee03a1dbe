import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { InteractionResults, Provider } from 'oidc-provider';
import type { Pool } from '../../../lib/domain/access/scopes.ts';
import { type DemoPerson, demoPassword, demoPeople } from './demo-people.ts';
import { messagePage, signInPage } from './pages.ts';
import { show } from './screens.ts';

/** Followed by the uid of the sign-in that is under way. */
export const signInRoute = '/sign-in/';
const longestForm = 4_096;

type Middleware = Parameters<Provider['use']>[0];
type Context = Parameters<Middleware>[0];

/** Shows the sign-in page of a pool, checks the password, and sends the person back to where they came from. */
export const signInWith = (provider: Provider, pool: Pool): Middleware => {
  const people = demoPeople.filter((person) => person.pool === pool);
  return async (context, next) => {
    if (!context.path.startsWith(signInRoute)) return next();
    try {
      const { prompt, session } = await provider.interactionDetails(context.req, context.res);
      if (prompt.name !== 'login') await goBack(provider, context, { [prompt.name]: {} });
      else if (context.method === 'POST') await answer(provider, context, { people, session });
      else show(context, signInPage(people, false));
    } catch {
      context.status = 400;
      show(context, tooLatePage());
    }
  };
};

interface Asked {
  people: readonly DemoPerson[];
  /** Whom the issuer knows at this browser. */
  session: { accountId: string; uid: string } | undefined;
}

/** Somebody else was signed in at this browser: their session ends with whoever shows who they are now. */
async function endOther(provider: Provider, session: Asked['session'], subject: string): Promise<void> {
  if (!session || session.accountId === subject) return;
  const found = await provider.Session.findByUid(session.uid);
  if (!found) return;
  delete found.accountId;
  found.authorizations = {};
  await found.persist();
}

const answer = async (provider: Provider, context: Context, { people, session }: Asked): Promise<void> => {
  const form = await readForm(context.req);
  if (form.has('cancel')) {
    return goBack(provider, context, { error: 'access_denied', error_description: 'the person cancelled' });
  }
  const person = people.find(({ email }) => email === form.get('email'));
  if (person && isDemoPassword(form.get('password') ?? '')) {
    await goBack(provider, context, { login: { accountId: person.subject } });
    return endOther(provider, session, person.subject);
  }
  context.status = 401;
  show(context, signInPage(people, true));
};

const goBack = async (provider: Provider, context: Context, result: InteractionResults): Promise<void> => {
  const returnTo = await provider.interactionResult(context.req, context.res, result);
  context.redirect(returnTo);
  context.status = 303;
};

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestForm) throw new RangeError('the form is too long');
  }
  return new URLSearchParams(text);
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isDemoPassword = (given: string): boolean => timingSafeEqual(digest(given), digest(demoPassword));

const tooLatePage = (): string =>
  messagePage(
    { en: 'This sign-in is over', ar: 'انتهت محاولة تسجيل الدخول' },
    { en: 'Go back and start again.', ar: 'ارجع وابدأ من جديد.' },
  );
