import type { FieldError } from '../../problems/problem-error.ts';
import type { Text } from '../../problems/text.ts';
import type { Name } from '../values/name.ts';
import { type Value, type ValueKind, valueName, valuesIn, valuesOf } from './release-values.ts';

/** What an official's words are held against. */
export interface Shield {
  /** All that the recipient declared or can see of its own. */
  own: unknown;
  /** All that is known of the recipient and of its contracts and that it did not declare itself. */
  hidden: unknown;
  /**
   * All workers of the recipient. A name in a letter is an answer to "who was it?"; were only theirs refused who spoke, the
   * refusal would be that answer.
   */
  workers: readonly Name[];
}

const kinds: Readonly<Record<ValueKind, Text>> = {
  id: { en: 'an id', ar: 'معرّف' },
  day: { en: 'a day', ar: 'يوم' },
  number: { en: 'a number', ar: 'رقم' },
  code: { en: 'a code', ar: 'رمز' },
};

const isSecretId = ({ kind, is }: Value): boolean =>
  kind === 'id' && !/^(org|ctr|fds|amd|wpy|wtm|cus|hsg|ntc)_/.test(is);

/** Words that tell of a source, whatever the facts are. */
const tellTales =
  /hotline|helpline|complain|whistle|informant|anonymous|tip[- ]?off|witness|told us|has told|have told|we (?:were|have been) told|reported (?:to|that|by)|came forward|testif|بلاغ|أبلغ|ابلغ|شكوى|شكاوى|اشتكى|الخط الساخن|شاهد|شهود|مُخبر|مخبر|مجهول|أخبرنا|اخبرنا|ذكر لنا|أفادنا|افادنا/giu;

const span = ([from, to]: readonly [number, number]): Text => ({
  en: `Characters ${from + 1} to ${to}`,
  ar: `الأحرف من ${from + 1} إلى ${to}`,
});

const complaint = (
  pointer: string,
  { code, at, what }: { code: string; at: readonly [number, number]; what: Text },
): FieldError => {
  const where = span(at);
  return { pointer, code, message: { en: `${where.en} ${what.en}`, ar: `${where.ar} ${what.ar}` } };
};

const hiddenValue = (kind: ValueKind): Text => ({
  en: `are ${kinds[kind].en} that the recipient did not declare itself. Take it out.`,
  ar: `فيها ${kinds[kind].ar} لم يصرّح به المتلقي نفسه. احذفه.`,
});
const tellsOfSource: Text = {
  en: 'tell of a source. Say what the records of the recipient show, or nothing.',
  ar: 'تدل على مصدر. اذكر ما تبيّنه سجلات المتلقي، أو لا تذكر شيئًا.',
};
const namesWorker: Text = {
  en: 'are part of the name of a worker. Name the contract instead, or nobody.',
  ar: 'جزء من اسم عامل. اذكر العقد بدلًا من ذلك، أو لا تذكر أحدًا.',
};

const partsOf = ({ latin, arabic }: Name): string[] =>
  [latin, arabic ?? '']
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
    .filter(({ length }) => length >= 3);

function* wordsIn(text: string): Generator<{ word: string; at: readonly [number, number] }> {
  for (const match of text.matchAll(/\p{L}+/gu))
    yield { word: match[0].toLowerCase(), at: [match.index, match.index + match[0].length] };
}

/** A day may be read in two ways and be hidden in both: one complaint says it. */
const isFirstOfItsPlace = ({ code, message }: FieldError, at: number, all: readonly FieldError[]): boolean =>
  all.findIndex((each) => each.code === code && each.message.en === message.en) === at;

/**
 * What of an official's words the recipient could not know: values that stand only in what is hidden, words that tell of a
 * source, names of workers. The same words and facts always give the same answer; it says where and never what.
 */
export function screened(words: Text, { own, hidden, workers }: Shield): FieldError[] {
  const [known, secret] = [valuesOf(own), valuesOf(hidden)];
  const names = new Set(workers.flatMap(partsOf));
  const isHidden = (value: Value): boolean =>
    isSecretId(value) || (secret.has(valueName(value)) && !known.has(valueName(value)));
  return (['en', 'ar'] as const).flatMap((language) => {
    const [text, pointer] = [words[language], `/words/${language}`];
    const values = valuesIn(text)
      .filter(isHidden)
      .map(({ kind, at }) => complaint(pointer, { code: 'value-hidden', at, what: hiddenValue(kind) }));
    const tales = [...text.matchAll(tellTales)].map((match) =>
      complaint(pointer, {
        code: 'tells-of-source',
        at: [match.index, match.index + match[0].length],
        what: tellsOfSource,
      }),
    );
    const named = [...wordsIn(text)]
      .filter(({ word }) => names.has(word))
      .map(({ at }) => complaint(pointer, { code: 'names-worker', at, what: namesWorker }));
    return [...values, ...tales, ...named].filter(isFirstOfItsPlace);
  });
}
