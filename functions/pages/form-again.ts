import { ProblemError } from '../../lib/problems/problem-error.ts';
import { toProblemBody } from '../http/words/problem-body.ts';
import type { ConsoleParts } from './console-parts.ts';
import { type Form, markField } from './form.ts';
import { asksAgain, type Changes, type Guest, placeOf } from './guest.ts';
import type { Outcome } from './page.ts';
import type { CarriedInPage } from './parts/carried-fields.tsx';
import type { CarriedForm } from './session/carried-forms.ts';
import { ownerOf } from './session/owner.ts';

type Parts = Pick<ConsoleParts, 'carried' | 'sessions' | 'baseUrl'>;

const cookiesOf = ({ request }: Guest): string | undefined => request.headers.get('cookie') ?? undefined;

/**
 * A form that a page carried through a sign-in is sent by whoever typed it, or by nobody.
 * @throws ProblemError `not-found`, the same for a mark of another person and for one that is none
 */
export async function checkTypist(form: Form, { session }: Guest, { carried }: Parts): Promise<void> {
  const mark = form.value(markField);
  if (mark === '' || !session) return;
  if ((await carried.ownerOf(mark)) !== ownerOf(session)) throw new ProblemError('not-found');
}

/** The form that this browser carries for this person and this page, where the address asks for it. */
export async function carriedTo(guest: Guest, { carried }: Parts): Promise<CarriedForm | undefined> {
  const { session, request } = guest;
  if (!session || !asksAgain(request)) return undefined;
  return carried.open(cookiesOf(guest), { owner: ownerOf(session), at: placeOf(request) });
}

/** What every change is answered with while a form is only shown again: what it was answered, or that it was not sent. */
export const answeredAgain = ({ refusal }: CarriedForm, { requestId, language }: Guest, { baseUrl }: Parts) =>
  refusal ?? toProblemBody(new ProblemError('form-unsent'), { baseUrl, language, requestId });

const isShownNow = (outcome: Outcome): boolean => 'main' in outcome || 'showAgain' in outcome;

/** A page that shows what was just changed, or what was just read and recorded, is not made to be read twice. */
const isOnce = (outcome: Outcome, { isDone }: Changes): boolean =>
  isDone || ('main' in outcome && outcome.recorded === true);

/**
 * The cookie with which a form that came back is shown at an address of its own (post, redirect, get): so going back and loading
 * anew ask for nothing to be sent twice. Nothing where the answer has to show it itself.
 */
export async function cookieFor(
  { form, outcome, changes }: { form: Form; outcome: Outcome; changes: Changes },
  { session, request }: Guest,
  { carried }: Parts,
): Promise<string | undefined> {
  if (!session || form.isWithFile || !isShownNow(outcome) || isOnce(outcome, changes)) return undefined;
  const place = { owner: ownerOf(session), at: placeOf(request) };
  return carried.seal(place, { form, refusal: changes.refusal, isUnsent: false });
}

async function typistOf(form: Form, guest: Guest, { carried, sessions }: Parts): Promise<string | undefined> {
  const marked = await carried.ownerOf(form.value(markField));
  if (marked !== undefined) return marked;
  return guest.session ? ownerOf(guest.session) : sessions.lastOwner(cookiesOf(guest));
}

/** What a page that stands in between carries of a form. */
export async function inPage(form: Form, guest: Guest, parts: Parts): Promise<CarriedInPage> {
  const owner = await typistOf(form, guest, parts);
  return { form, mark: owner && (await parts.carried.mark(owner)) };
}

/** The cookie that carries a form over the sign-in; nothing where the page itself has to. */
export async function cookieOverSignIn(form: Form, guest: Guest, parts: Parts): Promise<string | undefined> {
  const owner = form.isWithFile ? undefined : await typistOf(form, guest, parts);
  if (owner === undefined) return undefined;
  return parts.carried.seal({ owner, at: placeOf(guest.request) }, { form, isUnsent: true });
}
