import { raw } from 'hono/html';
import { type FC, Fragment, type PropsWithChildren } from 'hono/jsx';
import type { Text } from '../../../lib/problems/text.ts';
import type { ProblemBody } from '../../http/words/problem-body.ts';
import type { Fault } from '../check.ts';
import type { Form } from '../form.ts';
import type { Reader } from '../reader.ts';
import { type FieldName, faultWords } from '../words/faults.ts';
import { type FormState, idOf } from './fields.tsx';

const words = {
  title: { en: 'There is a problem', ar: 'هناك مشكلة' },
} as const satisfies Record<string, Text>;

/** What a refused form tells: the faults of its fields, or what the problem is when no field is at fault. */
export type Telling = Pick<ProblemBody, 'title' | 'detail' | 'errors'>;

/** `/terms/wage/amount` names the field `terms.wage.amount`; a pointer beyond a field's name belongs to the field. */
const nameOf = (pointer: string): string => pointer.replace(/^#?\//, '').replaceAll('/', '.');

const isWithin = (name: string, about: string): boolean => about === name || about.startsWith(`${name}.`);

const isNamed = (name: string, { pointer }: Fault): boolean => isWithin(name, nameOf(pointer));

interface FormParts {
  value(name: string): string;
  today?: string | undefined;
  faults?: readonly Fault[] | undefined;
  /** Whether a fault is told on a field, where its pointer does not name one. */
  isAt?: (name: string, fault: Fault) => boolean;
}

/** What a form shows: its values, and its faults in words that name each field as the page does. */
export function formState(
  reader: Reader,
  { value, today, faults = [], isAt = isNamed }: FormParts,
): FormState {
  const names = new Map<string, FieldName>();
  const told = (fault: Fault, name: string | undefined): string => {
    const as = name === undefined ? undefined : names.get(name);
    return faultWords(fault, as && { ...as, typed: value(name ?? '') }, reader);
  };
  return {
    reader,
    today,
    value,
    call: (name, as) => void names.set(name, as),
    error(name) {
      const fault = faults.find((each) => isAt(name, each));
      return fault && told(fault, name);
    },
    words: (fault) =>
      told(
        fault,
        [...names.keys()].find((name) => isAt(name, fault)),
      ),
  };
}

/** A form as it is first shown, filled with what is known already. */
export const freshForm = (
  reader: Reader,
  known: Readonly<Record<string, string>> = {},
  today?: string,
): FormState =>
  formState(reader, { today, value: (name) => (Object.hasOwn(known, name) ? (known[name] ?? '') : '') });

/** A form that was refused: what was typed, with what the operation said of each field. */
export const refusedForm = (
  reader: Reader,
  { value }: Pick<Form, 'value'>,
  problem: Telling,
  today?: string,
): FormState => formState(reader, { value, today, faults: problem.errors });

interface ErrorSummaryProps {
  reader: Reader;
  problem: Telling | undefined;
  /** The form whose fields are named; without one each fault is told as the operation told it. */
  form?: FormState;
  /** Where a fault is mended, when that is not a field of this page. */
  hrefOf?: (pointer: string) => string | undefined;
}

const onThisPage = (pointer: string): string => `#${idOf(nameOf(pointer))}`;

interface FaultsProps {
  faults: readonly Fault[];
  form: FormState | undefined;
  hrefOf: NonNullable<ErrorSummaryProps['hrefOf']>;
}

const Faults: FC<FaultsProps> = ({ faults, form, hrefOf }) => (
  <ul class="govuk-list govuk-error-summary__list">
    {faults.map((fault) => {
      const href = hrefOf(fault.pointer);
      const words = form ? form.words(fault) : fault.message;
      return <li>{href ? <a href={href}>{words}</a> : words}</li>;
    })}
  </ul>
);

/** Why the form came back: each fault leads to its field; without a field the problem itself is told. */
export const ErrorSummary: FC<ErrorSummaryProps> = ({ reader, problem, form, hrefOf = onThisPage }) => {
  if (!problem) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary" id="errors" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{reader.say(words.title)}</h2>
        <div class="govuk-error-summary__body">
          {problem.errors ? (
            <Faults faults={problem.errors} form={form} hrefOf={hrefOf} />
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

/**
 * A page with a form: what is wrong on top of it, in the words of its fields. They are written first, because each field says
 * by itself what the page calls it.
 */
export const WithErrors: FC<PropsWithChildren<ErrorSummaryProps>> = ({ children, ...told }) => {
  const page = raw(String(Fragment({ children })));
  return (
    <>
      <ErrorSummary {...told} />
      {page}
    </>
  );
};

interface FormProps {
  /** Where it is sent; the page's own address when absent. */
  action?: string;
  /** Makes a creating call safe to send twice. */
  newKey?: string;
  /** The version that the person saw. */
  etag?: string | undefined;
  /** It carries a file, or the text of one: in the other way of sending, each letter of Arabic would be six. */
  isWithFile?: boolean;
}

/** A form that works without scripts. */
export const PostForm: FC<PropsWithChildren<FormProps>> = ({
  action,
  newKey,
  etag,
  isWithFile,
  children,
}) => (
  <form method="post" action={action} enctype={isWithFile ? 'multipart/form-data' : undefined} novalidate>
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
