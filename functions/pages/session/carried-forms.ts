import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import type { ProblemBody } from '../../http/words/problem-body.ts';
import { type Form, readForm } from '../form.ts';
import { sealedCookie } from './sealed-cookie.ts';
import { sealedText } from './sealed-text.ts';

const Refusal = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
const Packed = z.strictObject({ owner: z.string(), at: z.string(), form: z.string() });
const Content = z.strictObject({ typed: z.string(), refusal: Refusal.optional(), isUnsent: z.boolean() });
const Mark = z.strictObject({ owner: z.string() });

/** A form on its way back to the page that it came from. */
export interface CarriedForm {
  form: Form;
  /** What the operation said of it; absent where none was asked, or none could be. */
  refusal?: ProblemBody | undefined;
  /** It came after the session had ended: nothing of it has been tried. */
  isUnsent: boolean;
}

/** Whose it is, and of which page: path and search. */
interface Place {
  owner: string;
  at: string;
}

/**
 * Forms that have to be shown once more. Each belongs to one person and one page, lives for an hour, and is kept by the browser
 * alone, sealed: whoever comes next to it is shown the page as if nothing were there.
 */
export interface CarriedForms {
  /** The values of Set-Cookie; nothing where it is more than a browser keeps: then the page itself has to carry it. */
  seal(place: Place, carried: CarriedForm): Promise<string | undefined>;
  open(cookies: string | undefined, place: Place): Promise<CarriedForm | undefined>;
  forget: string;
  /** For a form that a page carries in hidden fields: who typed it. */
  mark(owner: string): Promise<string>;
  /** Who typed a form with this mark; nothing for a mark that is none of ours, or too old. */
  ownerOf(mark: string): Promise<string | undefined>;
}

/** As long as a session, so that signing in again finds it. */
const carriedSeconds = 3_600;
/** A page may stand open as long as a draft is kept. */
const markSeconds = 12 * 3_600;
/** With the session and a draft beside it, the headers of a request stay under the 10,240 bytes that a gateway takes. */
const longestCookie = 2_600;
/** Nothing of ours unpacks to more. */
const mostBytes = 64_000;

const pack = (content: z.infer<typeof Content>): string =>
  deflateRawSync(JSON.stringify(content)).toString('base64');
/** Nothing for what an earlier or a later version of ours packed: it is no form that can be shown, and no fault either. */
function unpack(packed: string): z.infer<typeof Content> | undefined {
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: mostBytes }).toString();
    return Content.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const typedOf = (form: Form): string =>
  String(new URLSearchParams(form.entries().map(([name, value]): [string, string] => [name, value])));

export function carriedForms(options: { face: string; key: Uint8Array; now(): number }): CarriedForms {
  const { face, key, now } = options;
  const cookie = sealedCookie<z.infer<typeof Packed>>({
    ...{ name: `insaf-${face}-form`, key, now, seconds: carriedSeconds },
    parse: (content) => Packed.safeParse(content).data,
  });
  const marks = sealedText<z.infer<typeof Mark>>({
    ...{ name: `insaf-${face}-mark`, key, now, seconds: markSeconds },
    parse: (content) => Mark.safeParse(content).data,
  });
  return {
    async seal(place, { form, refusal, isUnsent }) {
      const typed = typedOf(form);
      if (Buffer.byteLength(typed) > mostBytes / 2) return undefined;
      const set = await cookie.seal({
        ...place,
        form: pack({ typed, isUnsent, ...(refusal && { refusal: Refusal.parse(refusal) }) }),
      });
      return set.length > longestCookie ? undefined : set;
    },
    async open(cookies, { owner, at }) {
      const kept = await cookie.open(cookies);
      if (kept?.owner !== owner || kept.at !== at) return undefined;
      const content = unpack(kept.form);
      if (!content) return undefined;
      const { typed, refusal, isUnsent } = content;
      return { form: readForm(typed), refusal: refusal && asProblem(refusal), isUnsent };
    },
    forget: cookie.forget,
    mark: (owner) => marks.seal({ owner }),
    ownerOf: async (mark) => (await marks.open(mark))?.owner,
  };
}

/** Only an absent list of errors may be left out. */
const asProblem = ({ errors, ...problem }: z.infer<typeof Refusal>): ProblemBody =>
  errors ? { ...problem, errors } : problem;
