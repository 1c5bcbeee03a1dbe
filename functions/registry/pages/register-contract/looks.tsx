import { formState, PostForm, Send, type Telling, WithErrors } from '../../../pages/parts/form.tsx';
import { Figure } from '../../../pages/parts/marks.tsx';
import type { Reader } from '../../../pages/reader.ts';
import type { Draft } from '../../../pages/session/drafts.ts';
import { isTooLong, type Step, stateOf, whereToMend } from '../../../pages/wizard.ts';
import { registerWords as words } from './words.ts';

export const root = '/console/register-contract';
export const checkPath = `${root}/check` as const;
export const pathOf = ({ id }: Step): `/${string}` => `${root}/${id}`;

/** Whoever mends one answer comes back to all of them. */
const mendingPathOf = (step: Step): string => `${pathOf(step)}?return=check`;

export interface StepView {
  reader: Reader;
  steps: readonly Step[];
  step: Step;
  at: number;
  draft: Draft;
  isMending: boolean;
  today: string;
  problem: Telling | undefined;
}

const beforeOf = (steps: readonly Step[], at: number): string => {
  const before = steps[at - 1];
  return before ? pathOf(before) : '/console';
};

/** One question. */
export function stepPage({ reader, steps, step, at, draft, isMending, today, problem }: StepView) {
  const form = stateOf(reader, { step, draft, today, faults: problem?.errors ?? [] });
  const title = reader.say(step.title);
  const hrefOf = (pointer: string): string | undefined => {
    const where = whereToMend([step], pointer);
    return where && `#${where.field}`;
  };
  return {
    title,
    section: 'contracts',
    back: { href: isMending ? checkPath : beforeOf(steps, at), label: reader.say(words.back) },
    status: problem ? (422 as const) : (200 as const),
    // Kept with its faults: whoever goes back to look at another question does not type this one anew.
    ...(problem && !isTooLong(draft) && { draft }),
    main: (
      <WithErrors reader={reader} problem={problem} form={form} hrefOf={hrefOf}>
        <span class="govuk-caption-l">
          {reader.say(words.title)} ·{' '}
          <Figure>{reader.say(words.step, { at: at + 1, of: steps.length })}</Figure>
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <PostForm>
          {isMending && <input type="hidden" name="return" value="check" />}
          {step.fields(form)}
          <Send>{reader.say(words.next)}</Send>
        </PostForm>
        <p class="govuk-body">
          <a class="govuk-link" href={checkPath}>
            {reader.say(words.check)}
          </a>
        </p>
      </WithErrors>
    ),
  };
}

/** A line each, kept apart from its neighbours: a Latin name beside an Arabic one is read in its own direction. */
const Lines = ({ reader, lines }: { reader: Reader; lines: readonly (string | undefined)[] }) => {
  const answered = lines.filter((line) => line !== undefined && line !== '');
  if (answered.length === 0) return reader.say(words.unanswered);
  return answered.map((line) => (
    <span class="insaf-line">
      <bdi>{line}</bdi>
    </span>
  ));
};

const Answers = ({ reader, steps, draft }: Pick<StepView, 'reader' | 'steps' | 'draft'>) => (
  <dl class="govuk-summary-list">
    {steps.map((step) => (
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">{reader.say(step.title)}</dt>
        <dd class="govuk-summary-list__value">
          <Lines reader={reader} lines={step.answer(draft, reader)} />
        </dd>
        <dd class="govuk-summary-list__actions">
          <a class="govuk-link" href={mendingPathOf(step)}>
            {reader.say(words.change)}
            <span class="govuk-visually-hidden"> {reader.say(step.title)}</span>
          </a>
        </dd>
      </div>
    ))}
  </dl>
);

/** The fields of every step, so that a fault of any of them is told by its name. Nothing of it is shown. */
function wholeForm({ reader, steps, draft }: Pick<StepView, 'reader' | 'steps' | 'draft'>) {
  const form = formState(reader, {
    value: (name) => draft[name] ?? '',
    isAt: (name, { pointer }) => whereToMend(steps, pointer)?.name === name,
  });
  for (const step of steps) String(step.fields(form));
  return form;
}

/** All answers on one page, before anything is registered. */
export const checkPage = (
  view: Pick<StepView, 'reader' | 'steps' | 'draft' | 'problem'>,
  { newKey }: { newKey: string },
) => {
  const { reader, steps, problem } = view;
  const hrefOf = (pointer: string): string | undefined => {
    const where = whereToMend(steps, pointer);
    return where && `${mendingPathOf(where.step)}#${where.field}`;
  };
  return {
    title: reader.say(words.check),
    section: 'contracts',
    back: { href: beforeOf(steps, steps.length), label: reader.say(words.back) },
    status: problem ? (422 as const) : (200 as const),
    main: (
      <WithErrors
        reader={reader}
        problem={problem}
        hrefOf={hrefOf}
        {...(problem ? { form: wholeForm(view) } : {})}
      >
        <h1 class="govuk-heading-l">{reader.say(words.check)}</h1>
        <p class="govuk-body">{reader.say(words.checkLead)}</p>
        <Answers {...view} />
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
      </WithErrors>
    ),
  };
};
