import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { addToMailbox } from '../../lib/actions/mailboxes/add.ts';
import { answerMailbox } from '../../lib/actions/mailboxes/answer.ts';
import { deliverLetter } from '../../lib/actions/mailboxes/deliver.ts';
import { openMailbox, triesADay } from '../../lib/actions/mailboxes/open.ts';
import { mailboxPlaceOf } from '../../lib/actions/mailboxes/place.ts';
import { tell, tellAgain } from '../../lib/actions/mailboxes/tell.ts';
import { duressOf, type Receipt } from '../../lib/domain/voice/receipt.ts';
import { findReportOfReceipt } from '../../lib/store/letters.ts';
import { listMessages, putMessage } from '../../lib/store/report-messages.ts';
import { findReport } from '../../lib/store/reports.ts';
import { itemsOf } from '../support/items.ts';
import { testEngine } from '../support/stages/engine.ts';
import { aTelling, type MailboxDesk, mailboxDesk } from '../support/stages/mailbox-desk.ts';

const db = testEngine();
let desk: MailboxDesk;
beforeAll(async () => {
  desk = await mailboxDesk(db);
});

const table = () => db.store.reader('protected');
const open = (receipt: Receipt) => openMailbox(desk.voice(), receipt);
const otherSecret = ({ secret }: Receipt) => (secret === '31234567' ? '37654321' : '31234567');
const wrong = (receipt: Receipt): Receipt => ({ ...receipt, secret: otherSecret(receipt) });
const forced = (receipt: Receipt): Receipt => ({ ...receipt, secret: duressOf(receipt.secret) });
const unknown: Receipt = { locator: '30000001', secret: '31234567' };

async function reportOf(receipt: Receipt) {
  const id = await findReportOfReceipt(table(), mailboxPlaceOf(desk.voice(), receipt.locator));
  const report = id === undefined ? undefined : await findReport(table(), id);
  if (!report) throw new Error('No report came of it.');
  return report;
}

async function answered(receipt: Receipt, text: string): Promise<void> {
  const { id: reportId } = await reportOf(receipt);
  const message = { id: `msg_${randomUUID()}`, reportId, from: 'official', text, language: 'en' } as const;
  await db.store.write([putMessage({ ...message, at: new Date().toISOString(), by: 'someone' })]);
  for (let copies = 0; copies < 2; copies += 1)
    await answerMailbox(desk.processor, { reportId, messageId: message.id });
}

describe('What a worker tells', () => {
  test('becomes a report with its words, its payments and where it belongs, and leaves the mailbox', async () => {
    const receipt = await desk.tells({
      text: 'They keep my pay.',
      fees: [
        {
          item: 'RF01',
          amount: { amount: '90000.00', currency: 'BDT' },
          collector: 'subAgent',
          receipt: false,
        },
      ],
    });
    expect(await desk.delivered()).toBeGreaterThan(0);
    const report = await reportOf(receipt);
    expect(report).toMatchObject({
      channel: 'speak',
      urgency: 'soon',
      language: 'bn',
      employerAsTold: { name: 'Marsa Contracting' },
      fees: [{ item: 'RF01', collector: 'subAgent', receipt: false }],
      allegations: [{ code: 'WAGES_UNPAID' }, { code: 'FEES_PAID', relation: 'self' }],
      consent: { assessment: 'notAsked' },
    });
    expect(await listMessages(table(), report.id)).toMatchObject([
      { from: 'teller', text: 'They keep my pay.' },
    ]);
    expect(await desk.delivered()).toBe(0);
  });

  test('stands nowhere in a form that can be read, and neither does the receipt', async () => {
    const receipt = await desk.tells({ text: 'xylophone' });
    const { endpoint } = db.engine;
    const items = await Promise.all(
      (['protected', 'journal'] as const).map((name) => itemsOf(endpoint, name)),
    );
    const kept = JSON.stringify(items);
    for (const told of ['xylophone', 'Marsa', receipt.locator, receipt.secret])
      expect(kept).not.toContain(told);
  });

  test('of a child is assessed by what serves the child, because a child does not consent', async () => {
    const receipt = await desk.tells({ allegations: [{ code: 'UNDER_AGE', relation: 'self' }] });
    await desk.delivered();
    const report = await reportOf(receipt);
    expect([report.bestInterest, report.consent]).toEqual(['toBeAssessed', undefined]);
  });

  test('twice with one form gives one receipt: the second is drawn again from the form, not kept', async () => {
    const idempotency = { keyHash: randomUUID(), requestHash: randomUUID(), language: 'en' } as const;
    const first = await tell(desk.voice({ idempotency }), aTelling);
    expect(tellAgain(desk.voice(), idempotency, 0)).toEqual(first);
    await expect(tell(desk.voice({ idempotency }), aTelling)).rejects.toThrow();
  });

  test('is kept once when it is delivered twice at the same time', async () => {
    await desk.delivered();
    const before = (await itemsOf(db.engine.endpoint, 'journal')).filter(
      ({ k }) => k === 'report.filed',
    ).length;
    await desk.tells();
    const letters = (await itemsOf(db.engine.endpoint, 'protected')).flatMap(
      ({ pk }) => /ltr_.*/.exec(String(pk))?.[0] ?? [],
    );
    const [letter = ''] = letters;
    await Promise.allSettled([deliverLetter(desk.processor, letter), deliverLetter(desk.processor, letter)]);
    await desk.delivered();
    const after = (await itemsOf(db.engine.endpoint, 'journal')).filter(
      ({ k }) => k === 'report.filed',
    ).length;
    expect(after - before).toBe(1);
  });
});

describe('Whoever comes back', () => {
  test('with the receipt reads what was answered, once each, and adds to what was told', async () => {
    const receipt = await desk.tells();
    await desk.delivered();
    await answered(receipt, 'We have read it. Are you safe?');
    const opened = await open(receipt);
    expect(opened?.answers.map(({ text }) => JSON.parse(text).text)).toEqual([
      'We have read it. Are you safe?',
    ]);
    if (opened) await addToMailbox(desk.voice(), opened, { text: 'Yes.', language: 'bn' });
    await desk.delivered();
    const { id, steps } = await reportOf(receipt);
    expect((await listMessages(table(), id)).at(-1)).toMatchObject({ from: 'teller', text: 'Yes.' });
    expect(steps.at(-1)?.kind).toBe('heard');
  });

  test('with a wrong second number is told so, five times a day, and then shown an empty mailbox, as the right one is too', async () => {
    const receipt = await desk.tells();
    await desk.delivered();
    await answered(receipt, 'Come back soon.');
    for (let tried = 0; tried < triesADay; tried += 1) expect(await open(wrong(receipt))).toBeUndefined();
    expect(await open(wrong(receipt))).toMatchObject({ genuine: false, answers: [] });
    expect(await open(receipt)).toMatchObject({ genuine: false, answers: [] });
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1_000).toISOString();
    expect((await openMailbox(desk.voice({ now: tomorrow }), receipt))?.answers).toHaveLength(1);
  });

  test('with numbers of nobody meets the same: five refusals, then an empty mailbox', async () => {
    const met: (number | undefined)[] = [];
    for (let tried = 0; tried <= triesADay; tried += 1) met.push((await open(unknown))?.answers.length);
    expect(met).toEqual([...Array.from({ length: triesADay }, () => undefined), 0]);
  });

  test('as often as they like: what is opened does not count', async () => {
    const receipt = await desk.tells();
    for (let time = 0; time < 2 * triesADay; time += 1) expect((await open(receipt))?.genuine).toBe(true);
  });

  test('with many tries at once has five', async () => {
    const receipt = await desk.tells();
    const tries = await Promise.all(Array.from({ length: 12 }, () => open(wrong(receipt))));
    expect(tries.filter((opened) => opened === undefined)).toHaveLength(triesADay);
  });
});

describe('The code of duress', () => {
  test('shows a mailbox that is empty, and puts the report before whoever is on duty', async () => {
    const receipt = await desk.tells({ urgency: 'routine' });
    await desk.delivered();
    await answered(receipt, 'This must not be seen.');
    const opened = await open(forced(receipt));
    expect(opened).toMatchObject({ genuine: false, answers: [] });
    if (opened) await addToMailbox(desk.voice(), opened, { text: 'I withdraw everything.', language: 'en' });
    await desk.delivered();
    const report = await reportOf(receipt);
    expect([report.urgency, report.steps.at(-1)?.kind]).toEqual(['immediateDanger', 'duress']);
    expect((await listMessages(table(), report.id)).map(({ text }) => text)).not.toContain(
      'I withdraw everything.',
    );
  });

  test('is told when no tries are left, too', async () => {
    const receipt = await desk.tells({ urgency: 'routine' });
    for (let tried = 0; tried < triesADay; tried += 1) await open(wrong(receipt));
    await open(forced(receipt));
    await desk.delivered();
    expect((await reportOf(receipt)).urgency).toBe('immediateDanger');
  });

  test('asks of the database what every other try asks, in the same order and for the same units', async () => {
    const receipt = await desk.tells();
    const worked = async (tried: Receipt) => {
      db.calls.length = 0;
      await open(tried);
      return db.calls.map(({ operation, tables, units }) => ({ operation, tables, units }));
    };
    const another: Receipt = { locator: '30000002', secret: '31234567' };
    const [right, wrongly, underForce, nobody] = [
      await worked(receipt),
      await worked(wrong(receipt)),
      await worked(forced(receipt)),
      await worked(another),
    ];
    expect(right.map(({ operation }) => operation)).toEqual(['query', 'write', 'write']);
    expect(wrongly).toEqual(right);
    expect(underForce).toEqual(right);
    expect(nobody).toEqual(right);
  });
});
