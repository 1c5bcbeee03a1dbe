import { type FormBody, Refused } from '../../../pages/ask.ts';
import { asFormBody } from '../../../pages/form.ts';
import { ErrorSummary, PostForm, Send, type Telling } from '../../../pages/parts/form.tsx';
import { Figure } from '../../../pages/parts/marks.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import type { Draft } from '../../../pages/session/drafts.ts';
import {
  formOfDraft,
  isOf,
  isTooLong,
  type Step,
  stateOf,
  whereToMend,
  withAnswers,
} from '../../../pages/wizard.ts';
import { definePage } from '../define-page.ts';
import { steps } from './steps.tsx';
import { registerWords as words } from './words.ts';

const root = '/console/register-contract';
const checkPath = `${root}/check` as const;
const pathOf = ({ id }: Step): `/${string}` => `${root}/${id}`;

const stepAt = (id: string | undefined): { step: Step; at: number } | undefined => {
  const at = steps.findIndex((step) => step.id === id);
  const step = steps[at];
  return step && { step, at };
};

/** What every contract of this counter has in common: the place is Bahrain, wages are monthly and in dinars. */
function bodyOf(draft: Draft, employerId: string): FormBody {
  const wages = ['offer', 'signedAtDestination'].filter((at) => draft[`${at}.terms.wage.basic.amount`]);
  const given = wages.flatMap((at) => [
    [`${at}.terms.wage.basic.currency`, 'BHD'],
    [`${at}.terms.wage.period`, 'month'],
  ]);
  const whole = { ...draft, ...Object.fromEntries(given), employerId, 'placeOfWork.country': 'BH' };
  const body = formOfDraft(whole).body(['feeDisclosure.workerPaidNothing']);
  // A declared zero is a whole disclosure; whoever paid something is asked item by item afterwards.
  const isZero = draft['feeDisclosure.workerPaidNothing'] === 'true';
  return isZero ? asFormBody({ ...body, feeDisclosure: { workerPaidNothing: true, items: [] } }) : body;
}

/** The page and the field where a fault is mended. */
const mendAt = (pointer: string): string | undefined => {
  const where = whereToMend(steps, pointer);
  return where && `${pathOf(where.step)}#${where.field}`;
};

interface StepView {
  reader: Reader;
  step: Step;
  at: number;
  draft: Draft;
  problem: Telling | undefined;
}

const previousOf = (at: number): string => {
  const before = steps[at - 1];
  return before ? pathOf(before) : '/console';
};

const stepPage = ({ reader, step, at, draft, problem }: StepView) => {
  const form = stateOf(reader, { step, draft, faults: problem?.errors ?? [] });
  const title = reader.say(step.title);
  return {
    title,
    section: 'contracts',
    back: { href: previousOf(at), label: reader.say(words.back) },
    status: problem ? (422 as const) : (200 as const),
    main: (
      <>
        <ErrorSummary reader={reader} problem={problem} hrefOf={mendAt} />
        <span class="govuk-caption-l">
          {reader.say(words.title)} ·{' '}
          <Figure>{reader.say(words.step, { at: at + 1, of: steps.length })}</Figure>
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <PostForm>
          {step.fields(form)}
          <Send>{reader.say(words.next)}</Send>
        </PostForm>
        <p class="govuk-body">
          <a class="govuk-link" href={checkPath}>
            {reader.say(words.check)}
          </a>
        </p>
      </>
    ),
  };
};

/** One question a page; each says at once what is wrong with its own answer, and the browser keeps what was typed. */
export const registerStepPage = definePage({
  pageId: 'registerContractStep',
  path: `${root}/:step`,
  asks: ['getMe', 'registerContract'],
  async show({ language, params, draft }) {
    const found = stepAt(params.step);
    if (!found) return { to: pathOf(steps[0] ?? ({ id: '' } as Step)) };
    return stepPage({ reader: readerOf(language), ...found, draft, problem: undefined });
  },
  async submit({ language, params, draft: before, ask, check }, form) {
    const reader = readerOf(language);
    const found = stepAt(params.step);
    if (!found) return { to: '/console' };
    const draft = withAnswers(before, found.step, form);
    const { body: me } = await ask('getMe');
    const body = bodyOf(draft, me.organisation?.id ?? '');
    const errors = (await check('registerContract', body)).filter(({ pointer }) => isOf(found.step, pointer));
    const told = { title: reader.say(words.title), detail: reader.say(words.tooLong) };
    const problem = isTooLong(draft)
      ? told
      : errors.length > 0
        ? { ...told, errors: [...errors] }
        : undefined;
    if (problem) return stepPage({ reader, ...found, draft, problem });
    const next = steps[found.at + 1];
    return { to: next && !form.value('return') ? pathOf(next) : checkPath, draft };
  },
});

const checkPage = (
  reader: Reader,
  draft: Draft,
  { newKey, problem }: { newKey: string; problem: Telling | undefined },
) => ({
  title: reader.say(words.check),
  section: 'contracts',
  back: { href: previousOf(steps.length), label: reader.say(words.back) },
  status: problem ? (422 as const) : (200 as const),
  main: (
    <>
      <ErrorSummary reader={reader} problem={problem} hrefOf={mendAt} />
      <h1 class="govuk-heading-l">{reader.say(words.check)}</h1>
      <p class="govuk-body">{reader.say(words.checkLead)}</p>
      <dl class="govuk-summary-list">
        {steps.map((step) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{reader.say(step.title)}</dt>
            <dd class="govuk-summary-list__value">
              <bdi>{step.answer(draft, reader) ?? reader.say(words.unanswered)}</bdi>
            </dd>
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={pathOf(step)}>
                {reader.say(words.change)}
                <span class="govuk-visually-hidden"> {reader.say(step.title)}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      <PostForm newKey={newKey}>
        <div class="govuk-button-group">
          <Send name="action" value="register">
            {reader.say(words.send)}
          </Send>
          <Send name="action" value="forget" isSecondary>
            {reader.say(words.startAgain)}
          </Send>
        </div>
      </PostForm>
    </>
  ),
});

/** All answers on one page, before anything is registered. */
export const registerCheckPage = definePage({
  pageId: 'registerContractCheck',
  path: checkPath,
  asks: ['getMe', 'registerContract'],
  async show({ language, draft, newKey }) {
    return checkPage(readerOf(language), draft, { newKey: newKey(), problem: undefined });
  },
  async submit({ language, draft, ask }, form) {
    if (form.value('action') === 'forget') return { to: '/console', draft: 'forget' };
    const { body: me } = await ask('getMe');
    const key = form.value('key');
    try {
      const { body } = await ask('registerContract', {
        body: bodyOf(draft, me.organisation?.id ?? ''),
        key,
      });
      const more = draft['feeDisclosure.workerPaidNothing'] === 'false' ? '/fees' : '';
      return { to: `/console/contracts/${body.contract.id}${more}`, draft: 'forget' };
    } catch (error) {
      if (!(error instanceof Refused) || error.problem.status < 409) throw error;
      return checkPage(readerOf(language), draft, { newKey: key, problem: error.problem });
    }
  },
});
