import type { Child } from 'hono/jsx';
import type { Operation } from '../http/operation.ts';
import type { ProblemBody } from '../http/words/problem-body.ts';
import type { IdOf } from './ask.ts';
import type { Form } from './form.ts';
import { type Moved, type Page, pagesOf, type Shown, type Visit } from './page.ts';
import type { FormState } from './parts/fields.tsx';
import { freshForm, refusedForm, type Telling, WithErrors } from './parts/form.tsx';
import { type Reader, readerOf } from './reader.ts';
import { refusalOf, statusOf } from './refusal-of.ts';

/** What every page with a form shows, whatever it loads. */
export interface FormParts {
  reader: Reader;
  form: FormState;
  /** Carried by the form, so that sending it twice does one thing. */
  newKey: string;
  problem: Telling | undefined;
}

interface FormPage<Operations extends readonly Operation[], Ids extends IdOf<Operations>, Loaded> {
  pageId: string;
  path: `/${string}`;
  asks: readonly Ids[];
  /**
   * What the page rests on, or where whoever has no business here is led. It is read anew when the form comes back, so that
   * nobody decides over what has changed.
   */
  load(visit: Visit<Operations, Ids>): Promise<Loaded | Moved>;
  /** What the form says before anybody has typed. */
  fresh?(loaded: Loaded, visit: Visit<Operations, Ids>): Readonly<Record<string, string>>;
  /** Sends what was typed; gives the page that shows what became of it, with what the browser forgets over it. */
  send(visit: Visit<Operations, Ids>, form: Form, key: string): Promise<`/${string}` | Moved>;
  /** What a form that comes back shows, where that is not just what was typed. */
  again?(form: Form): Pick<Form, 'value'>;
  /** A refusal by the names of this form's fields, where the body that was sent has others. */
  tell?(problem: ProblemBody, form: Form, reader: Reader): Telling;
  /** Where a fault is mended, when that is not a field of this page. */
  hrefOf?(loaded: Loaded, sent: Form | undefined): (pointer: string) => string | undefined;
  frame(view: FormParts & Loaded): Omit<Shown, 'main' | 'status'>;
  main(view: FormParts & Loaded): Child;
}

interface Refusal extends Pick<FormParts, 'form' | 'newKey' | 'problem'>, Pick<Shown, 'status'> {
  /** As it came; absent of a form that nobody has sent. */
  sent?: Form;
}

const isMoved = (loaded: object): loaded is Moved => 'to' in loaded;

/**
 * `defineFormPage` of one face: a page with one form. It is shown, sent, and when it is refused shown again with what was typed,
 * with the faults on top and beside each field, under the same key.
 */
export const formPagesOf =
  <Operations extends readonly Operation[]>() =>
  <const Ids extends IdOf<Operations>, Loaded extends object>(
    page: FormPage<Operations, Ids, Loaded>,
  ): Page => {
    const { pageId, path, asks } = page;
    const shown = (
      visit: Visit<Operations, Ids>,
      loaded: Loaded,
      { form, newKey, problem, status, sent }: Refusal,
    ): Shown => {
      const reader = readerOf(visit.language);
      const view = { reader, form, newKey, problem, ...loaded };
      const hrefOf = page.hrefOf?.(loaded, sent);
      return {
        ...page.frame(view),
        ...(status ? { status } : {}),
        main: (
          <WithErrors reader={reader} problem={problem} form={form} {...(hrefOf && { hrefOf })}>
            {page.main(view)}
          </WithErrors>
        ),
      };
    };
    return pagesOf<Operations>()({
      pageId,
      path,
      asks,
      async show(visit) {
        const loaded = await page.load(visit);
        if (isMoved(loaded)) return loaded;
        const form = freshForm(readerOf(visit.language), page.fresh?.(loaded, visit), visit.today);
        return shown(visit, loaded, { form, newKey: visit.newKey(), problem: undefined });
      },
      async submit(visit, form) {
        const newKey = form.value('key');
        let done: `/${string}` | Moved = '/console';
        const refused = await refusalOf(async () => {
          done = await page.send(visit, form, newKey);
        });
        if (!refused) return typeof done === 'string' ? { to: done } : done;
        const reader = readerOf(visit.language);
        const problem = page.tell?.(refused, form, reader) ?? refused;
        const again = refusedForm(reader, page.again?.(form) ?? form, problem, visit.today);
        const status = statusOf(refused);
        return {
          async showAgain() {
            const loaded = await page.load(visit);
            if (isMoved(loaded)) return loaded;
            return shown(visit, loaded, { form: again, newKey, problem, status, sent: form });
          },
        };
      },
    });
  };
