import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { ProblemBody } from '../../http/words/problem-body.ts';
import type { Form } from '../form.ts';
import type { Reader } from '../reader.ts';
import { type FormState, idOf } from './fields.tsx';

const words = {
  title: { en: 'There is a problem', ar: 'هناك مشكلة' },
} as const satisfies Record<string, Text>;

/** `/terms/wage/amount` names the field `terms.wage.amount`; a pointer beyond a field's name belongs to the field. */
const nameOf = (pointer: string): string => pointer.replace(/^#?\//, '').replaceAll('/', '.');

const concerns = (name: string, pointer: string): boolean => {
  const about = nameOf(pointer);
  return about === name || about.startsWith(`${name}.`);
};

/** A form as it is first shown, filled with what is known already. */
export const freshForm = (reader: Reader, known: Readonly<Record<string, string>> = {}): FormState => ({
  reader,
  value: (name) => (Object.hasOwn(known, name) ? (known[name] ?? '') : ''),
  error: () => undefined,
});

/** A form that was refused: what was typed, with what the operation said of each field. */
export const refusedForm = (reader: Reader, form: Form, problem: ProblemBody): FormState => ({
  reader,
  value: (name) => form.value(name),
  error: (name) => problem.errors?.find(({ pointer }) => concerns(name, pointer))?.message,
});

/** What a refused form tells: the faults of its fields, or what the problem is when no field is at fault. */
export type Telling = Pick<ProblemBody, 'title' | 'detail' | 'errors'>;

interface ErrorSummaryProps {
  reader: Reader;
  problem: Telling | undefined;
  /** Where a fault is mended, when that is not a field of this page. */
  hrefOf?: (pointer: string) => string | undefined;
}

const onThisPage = (pointer: string): string => `#${idOf(nameOf(pointer))}`;

const Faults: FC<Required<Omit<ErrorSummaryProps, 'reader' | 'problem'>> & { problem: Telling }> = ({
  problem,
  hrefOf,
}) => (
  <ul class="govuk-list govuk-error-summary__list">
    {problem.errors?.map(({ pointer, message }) => {
      const href = hrefOf(pointer);
      return <li>{href ? <a href={href}>{message}</a> : message}</li>;
    })}
  </ul>
);

/** Why the form came back: each fault leads to its field; without a field the problem itself is told. */
export const ErrorSummary: FC<ErrorSummaryProps> = ({ reader, problem, hrefOf = onThisPage }) => {
  if (!problem) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary" id="errors" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{reader.say(words.title)}</h2>
        <div class="govuk-error-summary__body">
          {problem.errors ? (
            <Faults problem={problem} hrefOf={hrefOf} />
          ) : (
            <>
              <p>
                <strong>{problem.title}</strong>
              </p>
              <p>{problem.detail}</p>
            </>
          )}
        </div>
      </div>
    </div>
  );
};

interface FormProps {
  /** Where it is sent; the page's own address when absent. */
  action?: string;
  /** Makes a creating call safe to send twice. */
  newKey?: string;
  /** The version that the person saw. */
  etag?: string | undefined;
}

/** A form that works without scripts. */
export const PostForm: FC<PropsWithChildren<FormProps>> = ({ action, newKey, etag, children }) => (
  <form method="post" action={action} novalidate>
    {newKey && <input type="hidden" name="key" value={newKey} />}
    {etag && <input type="hidden" name="etag" value={etag} />}
    {children}
  </form>
);

/** The button that sends a form. */
export const Send: FC<
  PropsWithChildren<{
    name?: string;
    value?: string;
    isSecondary?: boolean;
    isWarning?: boolean;
    /** Where on the answer the person goes on, as `#id`. */
    leadsTo?: string;
  }>
> = ({ name, value, isSecondary, isWarning, leadsTo, children }) => (
  <button
    type="submit"
    class={`govuk-button${isSecondary ? ' govuk-button--secondary' : ''}${isWarning ? ' govuk-button--warning' : ''}`}
    name={name}
    value={value}
    formaction={leadsTo}
  >
    {children}
  </button>
);
