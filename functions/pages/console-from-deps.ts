import { askedScopes, type Pool } from '../../lib/domain/access/scopes.ts';
import { placeOf } from '../../lib/log.ts';
import type { InspectorateDeps, RegistryDeps } from '../deps.ts';
import type { ConsoleHandler } from '../http/console-door.ts';
import { createConsole } from './console.ts';
import type { ConsoleParts } from './console-parts.ts';
import { carriedForms } from './session/carried-forms.ts';
import { draftCookie } from './session/drafts.ts';
import { viewsCookie } from './session/kept-views.ts';
import { createSessions } from './session/sessions.ts';

interface OfFace
  extends Pick<
    ConsoleParts,
    'operations' | 'fetch' | 'pages' | 'service' | 'publicHome' | 'sectionsFor' | 'footer'
  > {
  face: 'registry' | 'inspectorate';
  pool: Pool;
  /** 64 hex digits that seal this console's cookies. */
  cookieKey: string;
}

/** The console of a face, from what the face was given. */
export function consoleFromDeps(deps: RegistryDeps | InspectorateDeps, parts: OfFace): ConsoleHandler {
  const { face, pool, cookieKey, ...own } = parts;
  const [trusted] = deps.issuers;
  const { docsClientId, issuerOrigin } = deps.documents;
  if (!trusted || !docsClientId || !issuerOrigin)
    throw new Error('A console needs an issuer, its origin and a client to sign people in with.');
  const { issuer, scopePrefix = '' } = trusted;
  const { baseUrl, now, log } = deps;
  const sealing = { face, key: Buffer.from(cookieKey, 'hex'), now };
  return createConsole({
    ...own,
    baseUrl,
    now,
    issuerOrigin,
    assets: deps.consoleAssets,
    drafts: draftCookie(sealing),
    carried: carriedForms(sealing),
    views: viewsCookie(sealing),
    sessions: createSessions({
      issuer,
      clientId: docsClientId,
      scope: askedScopes(pool, scopePrefix),
      baseUrl,
      ...sealing,
    }),
    onFault: ({ requestId, pageId, cause }) =>
      log.error('failed', { requestId, operationId: pageId, error: placeOf(cause) }),
  });
}
