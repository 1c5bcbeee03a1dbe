import type { Child } from 'hono/jsx';
import type { Language, Text } from '../../lib/problems/text.ts';
import type { Operation } from '../http/operation.ts';
import type { Ask, FormBody, IdOf } from './ask.ts';
import type { Fault } from './check.ts';
import type { Form } from './form.ts';
import type { Draft } from './session/drafts.ts';
import type { KeptViews } from './session/kept-views.ts';

/** One request for a page, as the page sees it. */
export interface Visit<Operations extends readonly Operation[], Ids extends string> {
  ask: Ask<Operations, Ids>;
  language: Language;
  params: Readonly<Record<string, string>>;
  /** The search of the address: filters live there, so that a view can be kept and sent on. */
  query: URLSearchParams;
  /** Its path and search, for links back to here. */
  here: string;
  /** Where this face is: for an address that is printed whole. */
  origin: string;
  requestId: string;
  /** When the request came: what is overdue is judged by our clock. */
  now: string;
  /** The languages that the browser asks for, as it says them. */
  accepted: string | null;
  /** What this browser has typed into a long form and not sent yet. */
  draft: Draft;
  /** The views of a list that this browser keeps for its person. */
  views: KeptViews | undefined;
  /** What is wrong with a body, without asking the operation. */
  check(operationId: Ids, body: FormBody): Promise<readonly Fault[]>;
  /** Fresh for each form; the form carries it as its idempotency key (`decisions.md` 23). */
  newKey(): string;
  /** The day at the place of work, `YYYY-MM-DD`. */
  today: string;
}

/** A page to show. */
export interface Shown {
  title: string;
  /** What stands in `<main>`. */
  main: Child;
  /** The entry of the navigation that this page belongs to. */
  section?: string;
  /** Where "back" leads. */
  back?: { href: string; label: string };
  /** Reading this was written into the journal; the page says so. */
  recorded?: boolean;
  /** It asks for parts of itself without being loaded anew, where scripts run; without them it works all the same. */
  isLively?: true;
  /** 422 for a form that comes back with its errors. */
  status?: 200 | 403 | 404 | 409 | 412 | 422;
  /** What this browser keeps of a long form that came back with its errors. */
  draft?: Draft;
  /** What is shown is still under way: the browser asks again after so many seconds, with scripts off too. */
  againAfterSeconds?: number;
}

/** A file to save, or clean data for a printer. */
export interface Download {
  file: string;
  type: string;
  content: string;
}

/** After a change: the page that shows it, so that reloading repeats nothing (303). */
export interface Moved {
  to: `/${string}`;
  /** Keeps what was typed so far, or forgets it. */
  draft?: Draft | 'forget';
  /** What this browser keeps of views from now on. */
  views?: KeptViews;
}

/** A document of its own, without the console round it: for readers of other languages, and for printers. */
export interface Whole {
  whole: Child;
  language: string;
}

/** A form that came back: its page is put together only where it is shown, so that nothing is read for a redirect. */
export interface CameBack {
  showAgain(): Promise<Shown | Moved>;
}

export type Outcome = Shown | Moved | Download | Whole | CameBack;

/**
 * One page of a console. `asks` names the operations that it may call, and so what its visitor must be allowed to do: the
 * authorisation matrix reads it. A page that asks nothing is public.
 */
export interface Page {
  pageId: string;
  path: `/${string}`;
  asks: readonly string[];
  /** Shown to whoever comes; it may only ask public operations. */
  isPublic?: true;
  show(visit: Visit<readonly Operation[], string>): Promise<Outcome>;
  submit?(visit: Visit<readonly Operation[], string>, form: Form): Promise<Outcome>;
}

interface TypedPage<Operations extends readonly Operation[], Ids extends IdOf<Operations>> {
  pageId: string;
  path: `/${string}`;
  asks: readonly Ids[];
  isPublic?: true;
  show(visit: Visit<Operations, Ids>): Promise<Outcome>;
  submit?(visit: Visit<Operations, Ids>, form: Form): Promise<Outcome>;
}

/** The one place where a page's exact types are let go: `definePage` has checked them against its face's table. */
const asPage = (page: object): Page => page as Page;

/** `definePage` of one face: a page that asks what the face does not have, or what it did not declare, does not compile. */
export const pagesOf =
  <Operations extends readonly Operation[]>() =>
  <const Ids extends IdOf<Operations>>(page: TypedPage<Operations, Ids>): Page =>
    asPage(page);

/** An entry of a console's navigation; the operation says who sees it. */
export interface Section {
  id: string;
  href: `/${string}`;
  label: Text;
}
