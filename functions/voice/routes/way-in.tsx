import { type Context, Hono } from 'hono';
import { renderSVG } from 'uqr';
import * as z from 'zod';
import { openLink, readLinkedContract } from '../../../lib/actions/worker-links/open.ts';
import { readHumanCode } from '../../../lib/domain/values/human-code.ts';
import { voiceLanguages } from '../../../lib/domain/voice/voice-language.ts';
import { workerLinkLength } from '../../../lib/domain/voice/worker-link.ts';
import { language, once } from '../field-kinds.ts';
import { readFields } from '../fields.ts';
import { ContractPage } from '../pages/contract.tsx';
import { page, wordlessPage } from '../pages/layout.tsx';
import { sheet } from '../pages/sheet.tsx';
import { Chooser, CodeForm, LinkChooser, Menu, Notice, Phone } from '../pages/way-in.tsx';
import { type Reader, readerOf } from '../reader.ts';
import type { LinkSession } from '../session.ts';
import { contextOf, type Desk, endSession, keepSession, languageOf, readerFor, sessionOf } from '../visit.ts';

const OpenForm = z.strictObject({ code: once, l: language });

const codeIn = (typed: string | undefined): string | undefined =>
  readHumanCode(typed ?? '', workerLinkLength);

/** Where whoever presses "leave" ends: a page that half the world has open. */
const elsewhere = 'https://www.wikipedia.org/';

/** The beginning of every visit: languages, a code, a contract, and the way out. */
export function wayIn(desk: Desk): Hono {
  const app = new Hono();

  app.get('/', async (context) => {
    const session = sessionOf(context, desk);
    if (session?.kind === 'link') return showContract(context, desk, session);
    const asked = languageOf(context, session);
    const reader = await readerOf(asked ?? 'en');
    if (asked === undefined) return context.html(wordlessPage(reader, <Chooser />));
    return context.html(page(reader, <Menu reader={reader} />, '/'));
  });

  app.post('/', async (context) => {
    const { code: typed, l } = await readFields(context, OpenForm);
    const reader = await readerOf(l ?? 'en');
    const code = codeIn(typed);
    const linked =
      code === undefined ? undefined : await openLink(contextOf(context, desk, { entry: 'link' }), code);
    if (!linked) {
      const fault = reader.say(code === undefined ? 'codeMistaken' : 'codeUnknown');
      return context.html(page(reader, <CodeForm reader={reader} fault={fault} />), 422);
    }
    keepSession(context, desk, { kind: 'link', ...linked, language: reader.language });
    return context.redirect('/', 303);
  });

  app.get('/code', async (context) => {
    const reader = await readerFor(context);
    return context.html(page(reader, <CodeForm reader={reader} />, '/code'));
  });

  app.get('/phone', async (context) => {
    const reader = await readerFor(context);
    return context.html(page(reader, <Phone reader={reader} />, '/phone'));
  });

  app.get('/leave', (context) => {
    endSession(context);
    context.header('Clear-Site-Data', '"cache", "cookies", "storage"');
    return context.redirect(elsewhere, 303);
  });

  addLink(app, desk);
  return app;
}

/** The page that a link leads to. It looks nothing up: what it shows is the same whether or not the code opens anything. */
function addLink(app: Hono, { deps }: Desk): void {
  app.get('/l/:code', async (context) => {
    const code = codeIn(context.req.param('code'));
    const reader = await readerFor(context);
    if (code === undefined)
      return context.html(page(reader, <CodeForm reader={reader} fault={reader.say('codeMistaken')} />), 404);
    return context.html(wordlessPage(reader, <LinkChooser code={code} />));
  });

  app.get('/l/:code/print', async (context) => {
    const code = codeIn(context.req.param('code'));
    if (code === undefined) return context.notFound();
    const readers = await Promise.all(voiceLanguages.map(readerOf));
    return context.html(sheet({ english: await readerOf('en'), readers, code, baseUrl: deps.baseUrl }));
  });

  app.get('/l/:code/qr.svg', (context) => {
    const code = codeIn(context.req.param('code'));
    if (code === undefined) return context.notFound();
    return context.body(renderSVG(`${deps.baseUrl}/l/${code}`, { ecc: 'M', border: 2 }), 200, {
      'Content-Type': 'image/svg+xml',
    });
  });
}

const nameIn = ({ language: read }: Reader, { latin, arabic }: LinkSession['employer']): string =>
  read === 'ar' ? (arabic ?? latin) : latin;

async function showContract(context: Context, desk: Desk, session: LinkSession) {
  const asked = languageOf(context, session) ?? session.language;
  if (asked !== session.language) keepSession(context, desk, { ...session, language: asked });
  const reader = await readerOf(asked);
  const found = await readLinkedContract(contextOf(context, desk, { entry: 'link' }), session.contractId);
  if (!found)
    return context.html(page(reader, <Notice reader={reader} text={reader.say('nothingHere')} />), 404);
  const employer = nameIn(reader, session.employer);
  return context.html(page(reader, <ContractPage reader={reader} employer={employer} {...found} />, '/'));
}
