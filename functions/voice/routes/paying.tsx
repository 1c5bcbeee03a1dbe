import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { collectorRoles } from '../../../lib/domain/fees/fee-disclosure.ts';
import { type FeeItemCode, feeItemCodes } from '../../../lib/domain/fees/fee-taxonomy.ts';
import { readAmount } from '../../../lib/domain/values/typed-amount.ts';
import type { Told } from '../../../lib/domain/voice/letter.ts';
import type { ToldFee } from '../../../lib/domain/voice/told-fee.ts';
import { currencies } from '../currencies.ts';
import { choice, language, once, ticks } from '../field-kinds.ts';
import { checked, NotOurForm, readFields, readSent, type Sent } from '../fields.ts';
import { page } from '../pages/layout.tsx';
import { HowMuchForm, WhatForm } from '../pages/paying.tsx';
import { nothingFilled } from '../pages/telling.tsx';
import type { Reader } from '../reader.ts';
import { type Desk, readerFor, sessionOf } from '../visit.ts';
import { send, type Way } from './sending.tsx';
import { faultIn, restOf, restOfForm } from './telling.tsx';

const mostItems = 20;

const WhatFields = z.strictObject({ l: language, item: ticks(feeItemCodes) });

const HowMuchFields = z.strictObject({ ...restOfForm, item: ticks(feeItemCodes) });
/** The fields of one thing that was paid for; in the form each has the code of the thing behind its name. */
const ItemFields = z.strictObject({
  amount: once,
  currency: choice(currencies),
  to: choice(collectorRoles),
  receipt: choice(['yes', 'no']),
});
type ItemFields = z.output<typeof ItemFields>;

const nothingSaid: ItemFields = { amount: undefined };

/** A form with four fields for each of its things: what belongs to none of them is not of our form. */
function partsOf(sent: Sent) {
  const ofItems = Object.entries(sent).filter(([name]) => name.includes('.'));
  const own = Object.entries(sent).filter(([name]) => !name.includes('.'));
  const fields = checked(HowMuchFields, Object.fromEntries(own));
  const items = fields.item;
  const filledItems = Object.fromEntries(items.map((item) => [item, itemIn(ofItems, item)]));
  const known = items.flatMap((item) => Object.keys(ItemFields.shape).map((name) => `${name}.${item}`));
  if (ofItems.some(([name]) => !known.includes(name))) throw new NotOurForm();
  return { fields, items, filledItems };
}

const itemIn = (ofItems: readonly (readonly [string, readonly string[]])[], item: FeeItemCode): ItemFields =>
  checked(
    ItemFields,
    Object.fromEntries(
      ofItems.flatMap(([name, values]) =>
        name.endsWith(`.${item}`) ? [[name.slice(0, -item.length - 1), values] as const] : [],
      ),
    ),
  );

/** Undefined for an amount that is none. An amount left empty was paid, and how much is not said. */
function feeOf(item: FeeItemCode, { amount, currency, to, receipt }: ItemFields): ToldFee | undefined {
  const money = amount === undefined ? undefined : readAmount(amount, currency ?? '');
  if (amount !== undefined && money === undefined) return undefined;
  return {
    item,
    ...(money === undefined ? {} : { amount: money }),
    ...(to === undefined || to === 'unknown' ? {} : { collector: to }),
    ...(receipt === undefined ? {} : { receipt: receipt === 'yes' }),
  };
}

const wayOf = (context: Context, desk: Desk): Way => {
  const session = sessionOf(context, desk);
  return session?.kind === 'link' ? session : undefined;
};

/** What the worker and the family paid, item by item: through the link of a contract, or without any. */
export function paying(desk: Desk): Hono {
  const app = new Hono();
  app.get('/paid', async (context) => {
    const reader = await readerFor(context, wayOf(context, desk));
    return context.html(page(reader, <WhatForm reader={reader} />, '/paid'));
  });
  app.post('/paid', async (context) => {
    const { l, item } = await readFields(context, WhatFields);
    const way = wayOf(context, desk);
    const reader = await readerFor(context, way, l);
    return askHowMuch(context, { reader, way, items: item });
  });
  app.post('/paid/send', (context) => receive(context, desk));
  return app;
}

interface Asked {
  reader: Reader;
  way: Way;
  items: readonly FeeItemCode[];
}

function askHowMuch(context: Context, { reader, way, items }: Asked) {
  if (items.length === 0 || items.length > mostItems) {
    const fault = reader.say(items.length === 0 ? 'nothingChosen' : 'tooMany');
    return context.html(page(reader, <WhatForm reader={reader} fault={fault} />), 422);
  }
  const parts = { reader, items, isOpen: way === undefined, filledItems: {}, filled: nothingFilled };
  return context.html(page(reader, <HowMuchForm {...parts} formKey={randomUUID()} />));
}

async function receive(context: Context, desk: Desk): Promise<Response> {
  const { fields, items, filledItems } = partsOf(await readSent(context));
  const way = wayOf(context, desk);
  const { key, words } = fields;
  const reader = await readerFor(context, way, fields.l);
  const fees = items
    .map((item) => feeOf(item, filledItems[item] ?? nothingSaid))
    .filter((fee) => fee !== undefined);
  const isMistaken = fees.length < items.length;
  const fault = isMistaken ? reader.say('amountMistaken') : faultIn(reader, words, items.length === 0);
  if (fault !== undefined) {
    const filled = { tick: [], ...fields };
    const parts = { reader, items, isOpen: way === undefined, filledItems, filled, fault, formKey: key };
    return context.html(page(reader, <HowMuchForm {...parts} />), 422);
  }
  const { language: spoken } = reader;
  const told: Told = { kind: 'told', ...restOf(fields, way), allegations: [], fees, language: spoken };
  return send(context, desk, { reader, key, way, told });
}
