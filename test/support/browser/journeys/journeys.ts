import type { Page } from 'playwright-core';
import { findDemoPerson } from '../../../../functions/local/issuer/demo-people.ts';
import type { Insaf } from '../../../../functions/local/server.ts';
import { inBoxes } from '../../boxes-of-days.ts';
import type { Seat } from '../chromium.ts';
import type { Hands } from './hands.ts';

/** What somebody comes for, from the sign-in to the goal; it throws where the goal is not reached. */
export interface Journey {
  name: string;
  face: 'registry' | 'inspectorate';
  who: string;
  seat: Pick<Seat, 'language' | 'width'>;
  go(hands: Hands, insaf: Insaf): Promise<Arrived>;
}

export interface Arrived {
  /** What is on the screen now, as evidence. */
  goal: string;
  /** Clicks from the list to the contradiction, with those on employers that turned out to be something else. */
  fromList?: number;
}

/** Signs in where the issuer asks. */
export async function arrive(hands: Hands, url: string, who: string): Promise<void> {
  const { page } = hands;
  if (!findDemoPerson(who)) throw new RangeError(`Nobody is called ${who}.`);
  await page.goto(url);
  await hands.choose(page.locator('select[name=email]'), `${who}@demo`);
  await hands.fill(page.locator('input[name=password]'), 'insaf-demo');
  await hands.press(page.locator('button[type=submit]').first());
  await page.waitForURL((address) => address.href.startsWith(new URL(url).origin));
}

const text = async (hands: Hands, selector: string): Promise<string> =>
  (await hands.page.locator(selector).first().innerText()).replaceAll(/\s+/g, ' ').trim();

/** As the list of contracts says it: in full where it is the strongest reason, by its name where it is a further one. */
const lessThanPromisedWords = /يدفع أقل مما وُعد به|الأجر الأساسي أقل من العرض/;

/** How many employers somebody opens before they give up. */
const mostEmployers = 4;

/** What was promised beside what was signed, where the link has led: nobody has to look for it. */
async function promisedAndSigned(page: Page): Promise<string> {
  const wage = page
    .locator('#terms tr', { hasText: 'الأجر الأساسي' })
    .filter({ has: page.locator('.insaf-worse') })
    .first();
  const at = await wage.boundingBox();
  const room = page.viewportSize();
  if (!at || !room || at.y < 0 || at.y > room.height)
    throw new Error('The wage that got worse is not in sight.');
  return (await wage.innerText()).replaceAll(/\s+/g, ' ');
}

/** From the list to the contradiction: who pays less than was promised, and the two contracts beside each other. */
const inspector: Journey = {
  name: 'inspector, in Arabic: this employer pays less than promised, here are the two contracts',
  face: 'inspectorate',
  who: 'inspector',
  seat: { language: 'ar', width: 1280 },
  async go(hands) {
    const { page } = hands;
    await hands.choose(page.locator('select[name=indicator]'), 'deception');
    // Where scripts run the list answers the choice itself.
    if (hands.scripts) await page.waitForURL(/indicator=deception/);
    else await hands.press(page.locator('.insaf-filters button'));
    const before = hands.clicks();
    const employers = page.locator('#list tbody td:nth-child(2) a');
    for (let at = 0; at < mostEmployers; at += 1) {
      await hands.press(employers.nth(at));
      const lessThanPromised = page.locator('#contracts a', { hasText: lessThanPromisedWords });
      if ((await lessThanPromised.count()) > 0) {
        await hands.press(lessThanPromised.first());
        return { goal: await promisedAndSigned(page), fromList: hands.clicks() - before };
      }
      await hands.press(page.locator('.govuk-back-link'));
    }
    throw new Error('No employer of the list pays less than was promised.');
  },
};

/** An agency says what was paid for a worker, item by item, and reads the sum beside the cap of the law. */
const agency: Journey = {
  name: 'agency officer: the fees of a contract are disclosed',
  face: 'registry',
  who: 'agency',
  seat: { language: 'en', width: 1280 },
  async go(hands) {
    const { page } = hands;
    await hands.press(page.locator('main table a').first());
    await hands.press(page.locator('main a[href$="/fees"]').first());
    // What was filed before stands in the form already: one payment is put right, and nothing else is named again.
    await hands.press(page.locator('main a[href$="new=yes"]'));
    const amount = page.locator('[id="f-items-0-amount-amount"]');
    if ((await amount.inputValue()) === '') throw new Error('What was filed has to be typed again.');
    await hands.fill(amount, '350');
    await hands.press(page.locator('main button[value=zeros]'));
    const ticks = await page.locator('main input[name^=nothingPaidFor]:checked').count();
    if (ticks === 0) throw new Error('Nothing was ticked.');
    await hands.press(page.locator('main button[type=submit]').last());
    const refused = await page.locator('.govuk-error-summary').count();
    if (refused > 0) throw new Error(await text(hands, '.govuk-error-summary'));
    return { goal: `${await text(hands, 'main dl')} | ${await text(hands, 'main table >> nth=1')}` };
  },
};

/** What a small employer has in the papers on the table; the first amount is mistyped. */
const papers: Readonly<Record<string, string>> = {
  'worker.name.latin': 'Anwara Begum',
  'worker.name.arabic': 'أنوارا بيغم',
  'worker.birthDate': '1994-05-17',
  'worker.document.type': 'passport',
  'worker.document.issuingCountry': 'BD',
  'recruitment.channel': 'direct',
  'recruitment.country': 'BD',
  'placeOfWork.governorate': 'capital',
  'placeOfWork.city': 'المنامة',
  startsOn: '2026-10-01',
  'offer.madeOn': '2026-08-01',
  'offer.terms.jobTitle': 'Cook',
  'signedAtDestination.signedOn': '2026-09-20',
  'signedAtDestination.terms.jobTitle': 'Cook',
  'signedAtDestination.terms.wage.basic.amount': '160.000',
  'feeDisclosure.workerPaidNothing': 'true',
};
const amount = 'offer.terms.wage.basic.amount';

/** Fills what this page asks and the papers answer; what stands there already is not typed again. */
async function answer(hands: Hands, answers: Readonly<Record<string, string>>): Promise<void> {
  const asked = inBoxes(answers, await hands.page.content());
  for (const [name, value] of Object.entries(asked)) {
    const field = hands.page.locator(`main [name="${name}"]`);
    if ((await field.count()) === 0) continue;
    const [kind, type] = await field
      .first()
      .evaluate((element) => [element.tagName, element.getAttribute('type') ?? '']);
    if (kind === 'SELECT') await hands.choose(field, value);
    else if (type === 'radio') await hands.tick(field.and(hands.page.locator(`[value="${value}"]`)));
    else if ((await field.inputValue()) !== value) await hands.fill(field, value);
  }
}

/** A contract registered on a phone, question by question, with an error made and mended. */
const employer: Journey = {
  name: 'small employer on a phone, in Arabic: a contract is registered, an error made and mended',
  face: 'registry',
  who: 'employer',
  seat: { language: 'ar', width: 360 },
  async go(hands) {
    const { page } = hands;
    const number = `BX${String(Date.now()).slice(-7)}`;
    await hands.press(page.locator('main a.govuk-button').first());
    let mended = 0;
    for (let step = 0; step < 20 && !page.url().endsWith('/check'); step += 1) {
      await answer(hands, { ...papers, 'worker.document.number': number, [amount]: 'مئة وستون' });
      await hands.press(page.locator('main form[method=post] button[type=submit]').first());
      if ((await page.locator('.govuk-error-summary').count()) === 0) continue;
      const told = await text(hands, '.govuk-error-summary');
      if (mended > 0) throw new Error(`Refused once more: ${told}`);
      mended += 1;
      if ((await page.locator(`[name="${amount}"]`).count()) === 0) throw new Error(told);
      await answer(hands, { [amount]: '160.000' });
      await hands.press(page.locator('main form[method=post] button[type=submit]').first());
    }
    if (mended !== 1) throw new Error('No error was made, so none was mended.');
    await hands.press(page.locator('button[name=action][value=register]'));
    if (!/\/console\/contracts\/ctr_/.test(page.url())) throw new Error(await text(hands, 'main'));
    return { goal: await text(hands, 'main h1') };
  },
};

export const journeys: readonly Journey[] = [inspector, agency, employer];
