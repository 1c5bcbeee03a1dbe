import type { Text } from '../../lib/problems/text.ts';
import type { Operation } from '../http/operation.ts';
import type { AssetSource } from './assets/serve-asset.ts';
import type { AnyVisit } from './guest.ts';
import type { Page, Section } from './page.ts';
import type { CarriedForms } from './session/carried-forms.ts';
import type { Drafts } from './session/drafts.ts';
import type { KeptViews } from './session/kept-views.ts';
import type { SealedCookie } from './session/sealed-cookie.ts';
import type { Sessions } from './session/sessions.ts';

/** What a face gives to its console. */
export interface ConsoleParts {
  operations: readonly Operation[];
  /** The face's own door, through which pages ask. */
  fetch(request: Request): Response | Promise<Response>;
  baseUrl: string;
  /** Where the issuer is: signing out leads there. */
  issuerOrigin: string;
  pages: readonly Page[];
  service: Text;
  /** Where whoever is not signed in begins; absent where there is no page for everybody. */
  publicHome?: '/';
  /** What the menu offers to this person; it may ask `getMe`. */
  sectionsFor(visit: AnyVisit): Promise<readonly Section[]>;
  footer?: readonly { href: string; label: Text }[];
  sessions: Sessions;
  drafts: Drafts;
  carried: CarriedForms;
  views: SealedCookie<KeptViews>;
  assets: AssetSource;
  now(): number;
  onFault(fault: { requestId: string; pageId: string; cause: unknown }): void;
}
