import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { governorates } from '../../../lib/domain/values/place.ts';
import { letterUrgencies, longestText, type Told } from '../../../lib/domain/voice/letter.ts';
import { allegationKeys } from '../../pages/words/allegation-topics.ts';
import { choice, formKey, language, line, once, ticks } from '../field-kinds.ts';
import { readFields } from '../fields.ts';
import { sectors } from '../messages/messages.ts';
import { page } from '../pages/layout.tsx';
import { type Filled, nothingFilled, TellingForm } from '../pages/telling.tsx';
import { Notice } from '../pages/way-in.tsx';
import type { Reader } from '../reader.ts';
import { type Desk, readerFor, sessionOf } from '../visit.ts';
import { originOf, send, type Way } from './sending.tsx';

/** What every telling may carry. */
export const restOfForm = {
  key: formKey,
  l: language,
  words: once,
  urgency: choice(letterUrgencies),
  employer: line,
  sector: choice(sectors),
  area: choice(governorates),
};
const TellingFields = z.strictObject({
  ...restOfForm,
  tick: ticks(allegationKeys),
  whom: choice(['self', 'witness']),
});
type TellingFields = z.output<typeof TellingFields>;

/** What is told in every form alike. */
export const restOf = (
  {
    words,
    urgency,
    employer,
    sector,
    area,
  }: Pick<TellingFields, 'words' | 'urgency' | 'employer' | 'sector' | 'area'>,
  way: Way,
) => ({
  ...originOf(way, {
    ...(employer === undefined ? {} : { name: employer }),
    ...(sector === undefined ? {} : { sector }),
    ...(area === undefined ? {} : { governorate: area }),
  }),
  ...(words === undefined ? {} : { text: words }),
  urgency: urgency ?? 'soon',
});

/** What was seen happen to others is told as a witness, whoever else it happened to. */
const relationOf = (code: string, whom: TellingFields['whom']): 'self' | 'witness' =>
  code === 'VIOLENCE_TO_OTHERS_SEEN' || code === 'CONTACT_LOST' ? 'witness' : (whom ?? 'self');

const toldOf = (fields: TellingFields, way: Way, reader: Reader): Told => ({
  kind: 'told',
  ...restOf(fields, way),
  allegations: fields.tick.map((code) => ({ code, relation: relationOf(code, fields.whom) })),
  fees: [],
  language: reader.language,
});

/** What has to be mended, in the reader's words. */
export const faultIn = (reader: Reader, words: string | undefined, isEmpty: boolean): string | undefined => {
  if ((words?.length ?? 0) > longestText) return reader.say('tooLong');
  return isEmpty && words === undefined ? reader.say('nothingTold') : undefined;
};

/** What is wrong with one's own contract, through its link; and anything at all, without any. */
export function telling(desk: Desk): Hono {
  const app = new Hono();
  app.get('/speak', async (context) => {
    const reader = await readerFor(context, sessionOf(context, desk));
    return context.html(page(reader, <Blank reader={reader} action="/speak" />, '/speak'));
  });
  app.post('/speak', (context) => receive(context, desk, { action: '/speak', way: undefined }));

  app.get('/differs', async (context) => {
    const session = sessionOf(context, desk);
    if (session?.kind !== 'link') return isOver(context);
    const reader = await readerFor(context, session);
    return context.html(page(reader, <Blank reader={reader} action="/differs" />, '/differs'));
  });
  app.post('/differs', async (context) => {
    const session = sessionOf(context, desk);
    return session?.kind === 'link'
      ? receive(context, desk, { action: '/differs', way: session })
      : isOver(context);
  });
  return app;
}

const Blank = ({ reader, action }: { reader: Reader; action: '/speak' | '/differs' }) => (
  <TellingForm reader={reader} action={action} formKey={randomUUID()} filled={nothingFilled} />
);

/** The quarter of an hour is over: nothing is lost but the page. */
export async function isOver(context: Context): Promise<Response> {
  const reader = await readerFor(context);
  return context.html(page(reader, <Notice reader={reader} text={reader.say('sessionOver')} />), 403);
}

interface Arriving {
  action: '/speak' | '/differs';
  way: Way;
}

async function receive(context: Context, desk: Desk, { action, way }: Arriving): Promise<Response> {
  const fields = await readFields(context, TellingFields);
  const { key, l, ...rest } = fields;
  const reader = await readerFor(context, way, l);
  const fault = faultIn(reader, fields.words, fields.tick.length === 0);
  if (fault === undefined)
    return send(context, desk, { reader, key, way, told: toldOf(fields, way, reader) });
  const filled: Filled = rest;
  const form = <TellingForm reader={reader} action={action} formKey={key} filled={filled} fault={fault} />;
  return context.html(page(reader, form), 422);
}
