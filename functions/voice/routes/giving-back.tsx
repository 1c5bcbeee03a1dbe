import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { type FeeItemCode, feeItemCodes } from '../../../lib/domain/fees/fee-taxonomy.ts';
import type { Told } from '../../../lib/domain/voice/letter.ts';
import { type RepaidFor, repaidAnswers } from '../../../lib/domain/voice/repaid-as-told.ts';
import { choice, language, ticks } from '../field-kinds.ts';
import { checked, NotOurForm, readFields, readSent, type Sent } from '../fields.ts';
import { CameBackForm, PaidForForm } from '../pages/giving-back.tsx';
import { page } from '../pages/layout.tsx';
import { nothingFilled } from '../pages/telling.tsx';
import type { Reader } from '../reader.ts';
import { type Desk, readerFor, sessionOf } from '../visit.ts';
import { send, type Way } from './sending.tsx';
import { faultIn, restOf, restOfForm } from './telling.tsx';

const mostItems = 20;

const PaidForFields = z.strictObject({ l: language, item: ticks(feeItemCodes) });
const CameBackFields = z.strictObject({ ...restOfForm, item: ticks(feeItemCodes) });
const Answer = z.strictObject({ got: choice(repaidAnswers) });

type Answers = Partial<Record<FeeItemCode, RepaidFor['got']>>;

/** A form with one answer for each of its things: what belongs to none of them is not of our form. */
function partsOf(sent: Sent) {
  const ofItems = Object.entries(sent).filter(([name]) => name.includes('.'));
  const own = Object.entries(sent).filter(([name]) => !name.includes('.'));
  const fields = checked(CameBackFields, Object.fromEntries(own));
  const known = new Set(fields.item.map((item) => `got.${item}`));
  if (ofItems.some(([name]) => !known.has(name))) throw new NotOurForm();
  const answers: Answers = {};
  for (const item of fields.item) {
    const { got } = checked(Answer, { got: sent[`got.${item}`] ?? [] });
    if (got !== undefined) answers[item] = got;
  }
  return { fields, items: fields.item, answers };
}

const wayOf = (context: Context, desk: Desk): Way => {
  const session = sessionOf(context, desk);
  return session?.kind === 'link' ? session : undefined;
};

/**
 * Whether what was paid came back, thing by thing: through the link of a contract, or without any. It goes the way of everything
 * that is told, so it looks from outside like everything that is told; what it may prove is decided later (docs/adr/063).
 */
export function givingBack(desk: Desk): Hono {
  const app = new Hono();
  app.get('/back', async (context) => {
    const reader = await readerFor(context, wayOf(context, desk));
    return context.html(page(reader, <PaidForForm reader={reader} />, '/back'));
  });
  app.post('/back', async (context) => {
    const { l, item: items } = await readFields(context, PaidForFields);
    const way = wayOf(context, desk);
    const reader = await readerFor(context, way, l);
    if (items.length === 0 || items.length > mostItems) {
      const fault = reader.say(items.length === 0 ? 'nothingChosen' : 'tooMany');
      return context.html(page(reader, <PaidForForm reader={reader} fault={fault} />), 422);
    }
    const parts = { reader, items, isOpen: way === undefined, answers: {}, filled: nothingFilled };
    return context.html(page(reader, <CameBackForm {...parts} formKey={randomUUID()} />));
  });
  app.post('/back/send', (context) => receive(context, desk));
  return app;
}

async function receive(context: Context, desk: Desk): Promise<Response> {
  const { fields, items, answers } = partsOf(await readSent(context));
  const way = wayOf(context, desk);
  const { key } = fields;
  const reader = await readerFor(context, way, fields.l);
  const repaidFor = items.flatMap((item): RepaidFor[] => {
    const got = answers[item];
    return got === undefined ? [] : [{ item, got }];
  });
  const fault = faultOf(reader, fields.words, { asked: items.length, answered: repaidFor.length });
  if (fault !== undefined) {
    const parts = { reader, items, isOpen: way === undefined, answers, filled: { tick: [], ...fields } };
    return context.html(page(reader, <CameBackForm {...parts} fault={fault} formKey={key} />), 422);
  }
  const { language: spoken } = reader;
  const said = { allegations: [], fees: [], repaidFor, language: spoken };
  const told: Told = { kind: 'told', ...restOf(fields, way), ...said };
  return send(context, desk, { reader, key, way, told });
}

/** Each thing that was ticked is answered: silence about one would read like an answer about all. */
function faultOf(
  reader: Reader,
  words: string | undefined,
  { asked, answered }: { asked: number; answered: number },
): string | undefined {
  if (answered < asked) return reader.say('answerEach');
  return faultIn(reader, words, asked === 0);
}
