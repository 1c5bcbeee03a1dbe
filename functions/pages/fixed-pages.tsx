import type { ProblemBody } from '../http/words/problem-body.ts';
import { againAt, type Guest, hereOf, placeOf } from './guest.ts';
import type { Shown } from './page.ts';
import type { CarriedInPage } from './parts/carried-fields.tsx';
import { NotSignedIn, notSignedInTitle, type WhyNotSignedIn } from './parts/not-signed-in.tsx';
import { ProblemPage } from './parts/problem-page.tsx';
import { Stayed, stayedTitle } from './parts/session-notice.tsx';
import { SignInAgain, signInAgainTitle } from './parts/sign-in-again.tsx';
import { readerOf } from './reader.ts';

/** A page that every console has, whatever its face: what stands in it, and what it is answered with. */
export interface FixedPage extends Pick<Shown, 'title' | 'main'> {
  status: number;
}

/** Where there is a page for everybody: whoever is not signed in begins there. */
type PublicHome = '/' | undefined;

/** Too many at once, a fault of ours, something that does not answer: the same may go well in a moment. */
const maySucceedLater = ({ status }: ProblemBody): boolean => status === 429 || status >= 500;

/** What the person is not allowed, or what is not there, may be so once somebody has seen to it. */
const isCarried = (problem: ProblemBody): boolean =>
  maySucceedLater(problem) || [401, 403, 404, 409].includes(problem.status);

/** @param typed a form that could not be sent: the page carries it where sending it again may go well */
export function problemPage(
  { language, request, session }: Guest,
  problem: ProblemBody,
  { publicHome, typed }: { publicHome: PublicHome; typed: CarriedInPage | undefined },
): FixedPage {
  const isLater = maySucceedLater(problem);
  return {
    title: problem.title,
    main: (
      <ProblemPage
        reader={readerOf(language)}
        problem={problem}
        home={session ? '/console' : (publicHome ?? '/console')}
        again={request.method === 'GET' && isLater ? hereOf(request) : undefined}
        typed={isCarried(problem) ? typed : undefined}
        isLater={isLater}
      />
    ),
    status: problem.status,
  };
}

export function notSignedInPage({ language }: Guest, publicHome: PublicHome, why: WhyNotSignedIn): FixedPage {
  const reader = readerOf(language);
  return {
    title: notSignedInTitle(reader),
    main: <NotSignedIn reader={reader} home={publicHome} why={why} />,
    status: 403,
  };
}

export function stayedPage({ language }: Guest): FixedPage {
  const reader = readerOf(language);
  return { title: stayedTitle(reader), main: <Stayed reader={reader} />, status: 200 };
}

export function signInAgainPage({ language, request }: Guest, carried: CarriedInPage | undefined): FixedPage {
  const reader = readerOf(language);
  return {
    title: signInAgainTitle(reader),
    main: <SignInAgain reader={reader} carried={carried} back={againAt(placeOf(request))} />,
    status: 401,
  };
}
