import { expect } from 'vitest';
import type { LanguageProblem } from '../../../lib/rules/language/complaint.ts';

const codeIn = (text: string): string[] =>
  [...text.matchAll(/`[^`]*`|'[^']*'/g)].map(([code]) => code).sort();
const foreign = /\u2068[^\u2069]*\u2069/g;
const ownWords = (arabic: string): string =>
  arabic.replaceAll(foreign, '').replaceAll(/`[^`]*`|'[^']*'|\bCEL\b/g, '');

/** Holds a complaint to what both languages owe: words of their own, and the same names and examples. */
export function isSaidInBoth({ message, hint }: LanguageProblem): void {
  for (const { en, ar } of [message, hint]) {
    expect(ar).toMatch(/[\u0600-\u06ff]/);
    expect(ownWords(ar), en).not.toMatch(/[A-Za-z]/);
    if (!ar.includes('\u2068')) expect(codeIn(ar), en).toEqual(codeIn(en));
  }
}
