import type { FormBody } from '../../../pages/ask.ts';
import type { Fault } from '../../../pages/check.ts';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf } from '../../../pages/refusal-of.ts';
import type { Draft } from '../../../pages/session/drafts.ts';
import { faultsOfStep, isTooLong, type Step, withAnswers } from '../../../pages/wizard.ts';
import { definePage, toTheStart, type VisitAsking } from '../define-page.ts';
import { bodyOf, type Registrar } from './body.ts';
import { checkPage, checkPath, pathOf, root, stepPage } from './looks.tsx';
import { withParty } from './party.ts';
import { stepsOf } from './steps.tsx';
import { registerWords as words } from './words.ts';

type Asking = VisitAsking<'getMe' | 'registerContract' | 'lookUpOrganisations'>;

const registrarOf = async ({ ask }: Pick<Asking, 'ask'>): Promise<Registrar | undefined> =>
  (await ask('getMe')).body.organisation ?? undefined;

interface Found {
  steps: readonly Step[];
  step: Step;
  at: number;
}

function stepAt({ kind }: Registrar, id: string | undefined): Found | undefined {
  const steps = stepsOf[kind];
  const at = steps.findIndex((step) => step.id === id);
  const step = steps[at];
  return step && { steps, step, at };
}

interface Answered {
  step: Step;
  draft: Draft;
  me: Registrar;
  reader: Reader;
}

/** What is wrong with the answers of one step, and the draft as it goes on: a party that was named by its number is found. */
async function judged(
  { ask, check }: Pick<Asking, 'ask' | 'check'>,
  { step, draft, me, reader }: Answered,
): Promise<{ draft: Draft; faults: readonly Fault[] }> {
  const kind = me.kind === 'agency' ? 'employer' : 'agency';
  const lookUp = async (registrationNumber: string) => {
    const query = { country: 'BH', registrationNumber };
    return (await ask('lookUpOrganisations', { query })).body.items;
  };
  const namesParty = step.names.includes(`${kind}Id`);
  const named = namesParty ? await withParty(draft, { kind, reader, lookUp }) : { draft };
  if (named.fault) return { draft: named.draft, faults: [named.fault] };
  const judge = (body: FormBody) => check('registerContract', body);
  return { draft: named.draft, faults: await faultsOfStep(step, bodyOf(named.draft, me), judge) };
}

/** One question a page; each says at once what is wrong with its own answer, and the browser keeps what was typed. */
export const registerStepPage = definePage({
  pageId: 'registerContractStep',
  path: `${root}/:step`,
  asks: ['getMe', 'registerContract', 'lookUpOrganisations'],
  async show({ ask, language, params, query, draft, today }) {
    const me = await registrarOf({ ask });
    if (!me) return toTheStart;
    const found = stepAt(me, params.step);
    if (!found) return { to: pathOf(stepsOf[me.kind][0]) };
    const isMending = query.get('return') === 'check';
    return stepPage({ reader: readerOf(language), ...found, draft, isMending, today, problem: undefined });
  },
  async submit({ language, params, draft: before, ask, check, today }, form) {
    const reader = readerOf(language);
    const me = await registrarOf({ ask });
    const found = me && stepAt(me, params.step);
    if (!found) return toTheStart;
    const typed = withAnswers(before, found.step, form);
    const { draft, faults } = await judged({ ask, check }, { step: found.step, draft: typed, me, reader });
    const told = { title: reader.say(words.title), detail: reader.say(words.tooLong) };
    const isMending = form.value('return') === 'check';
    const view = { reader, ...found, draft, isMending, today };
    if (isTooLong(draft)) return stepPage({ ...view, problem: told });
    if (faults.length > 0) return stepPage({ ...view, problem: { ...told, errors: [...faults] } });
    const next = found.steps[found.at + 1];
    return { to: next && !isMending ? pathOf(next) : checkPath, draft };
  },
});

/** All answers on one page, before anything is registered. */
export const registerCheckPage = definePage({
  pageId: 'registerContractCheck',
  path: checkPath,
  asks: ['getMe', 'registerContract'],
  async show({ ask, language, draft, newKey }) {
    const me = await registrarOf({ ask });
    if (!me) return toTheStart;
    const view = { reader: readerOf(language), steps: stepsOf[me.kind], draft, problem: undefined };
    return checkPage(view, { newKey: newKey() });
  },
  async submit({ language, draft, ask, check }, form) {
    if (form.value('action') === 'forget') return { to: '/console', draft: 'forget' };
    const me = await registrarOf({ ask });
    if (!me) return toTheStart;
    const newKey = form.value('key');
    const reader = readerOf(language);
    const steps = stepsOf[me.kind];
    const body = bodyOf(draft, me);
    const judge = (each: FormBody) => check('registerContract', each);
    const errors = (await Promise.all(steps.map((step) => faultsOfStep(step, body, judge)))).flat();
    if (errors.length > 0) {
      const problem = { title: reader.say(words.title), detail: '', errors };
      return checkPage({ reader, steps, draft, problem }, { newKey });
    }
    let contractId = '';
    const problem = await refusalOf(async () => {
      contractId = (await ask('registerContract', { body, key: newKey })).body.contract.id;
    });
    if (problem) return checkPage({ reader, steps, draft, problem }, { newKey });
    const more = draft['feeDisclosure.workerPaidNothing'] === 'false' ? '/fees?paid=yes' : '?registered=yes';
    return { to: `/console/contracts/${contractId}${more}`, draft: 'forget' };
  },
});
