import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { addToMailbox } from '../../../lib/actions/mailboxes/add.ts';
import { type Answer, openMailbox } from '../../../lib/actions/mailboxes/open.ts';
import { readContact } from '../../../lib/domain/voice/receipt.ts';
import { once as onceOnly } from '../../http/idempotency.ts';
import { formKey, language, once } from '../field-kinds.ts';
import { readFields } from '../fields.ts';
import { claimOf, idempotencyPort } from '../form-key.ts';
import { page } from '../pages/layout.tsx';
import { MailboxPage, NumbersForm, type ShownAnswer } from '../pages/mailbox.tsx';
import { Notice } from '../pages/way-in.tsx';
import type { Reader } from '../reader.ts';
import { contextOf, type Desk, keepSession, readerFor, sessionOf } from '../visit.ts';
import { faultIn, isOver } from './telling.tsx';

const Numbers = z.strictObject({ l: language, first: once, second: once });
const More = z.strictObject({ key: formKey, l: language, words: once });

/** What is sealed to a receipt: a text and the language in which it was written. */
const Written = z.strictObject({ text: z.string(), language: z.string() });
const shownOf = ({ at, text }: Answer): ShownAnswer => ({ at, ...Written.parse(JSON.parse(text)) });

/** Coming back with the two numbers of a receipt. */
export function mailbox(desk: Desk): Hono {
  const app = new Hono();
  app.get('/messages', async (context) => {
    const reader = await readerFor(context);
    return context.html(page(reader, <NumbersForm reader={reader} />, '/messages'));
  });
  app.post('/messages', (context) => open(context, desk));
  app.post('/messages/add', (context) => add(context, desk));
  return app;
}

const mistaken = (context: Context, reader: Reader) =>
  context.html(page(reader, <NumbersForm reader={reader} fault={reader.say('numbersMistaken')} />), 422);

async function open(context: Context, desk: Desk): Promise<Response> {
  const { l, first, second } = await readFields(context, Numbers);
  const reader = await readerFor(context, undefined, l);
  const [locator, secret] = [readContact(first ?? ''), readContact(second ?? '')];
  if (locator === undefined || secret === undefined) return mistaken(context, reader);
  const opened = await openMailbox(contextOf(context, desk, { entry: 'mailbox' }), { locator, secret });
  if (!opened) return mistaken(context, reader);
  const { place, genuine, answers } = opened;
  keepSession(context, desk, { kind: 'mailbox', place, genuine, language: reader.language });
  const shown = <MailboxPage reader={reader} answers={answers.map(shownOf)} formKey={randomUUID()} />;
  return context.html(page(reader, shown));
}

async function add(context: Context, desk: Desk): Promise<Response> {
  const session = sessionOf(context, desk);
  if (session?.kind !== 'mailbox') return isOver(context);
  const { key, l, words } = await readFields(context, More);
  const reader = await readerFor(context, session, l);
  const fault = faultIn(reader, words, true);
  if (fault !== undefined || words === undefined)
    return context.html(page(reader, <Notice reader={reader} text={fault ?? ''} />), 422);
  const claim = claimOf(context, { key, body: { place: session.place, words } });
  const acting = contextOf(context, desk, { entry: 'mailbox', idempotency: claim });
  await onceOnly(claim, idempotencyPort(desk), {
    run: () => addToMailbox(acting, session, { text: words, language: reader.language }),
    replay: async () => undefined,
  });
  return context.html(page(reader, <Sent reader={reader} />));
}

const Sent = ({ reader }: { reader: Reader }) => (
  <>
    <h1>{reader.say('sent')}</h1>
    <a href={`/?l=${reader.language}`}>{reader.say('back')}</a>
  </>
);
