import { type Language, languages } from '../../../lib/problems/text.ts';

interface Wish {
  tag: string;
  weight: number;
}

function wishOf(part: string): Wish {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return { tag, weight: weight >= 0 && weight <= 1 ? weight : 0 };
}

const isOurs = (tag: string): tag is Language => languages.some((language) => language === tag);

/**
 * The language to answer in, by Accept-Language (RFC 9110, 12.5.4): `ar-BH` counts as Arabic. English when nothing fits,
 * because an answer in a second language is better than a refusal.
 */
export function languageOf(header: string | null | undefined): Language {
  const wishes = (header ?? '').slice(0, 500).split(',').map(wishOf);
  const wanted = wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const primary = tag.split('-')[0] ?? '';
    if (isOurs(primary)) return primary;
    if (tag === '*') return 'en';
  }
  return 'en';
}
