import type { Complaint } from './complaint.ts';
import type { Range } from './tree.ts';

/** Signs that show nothing, or that turn the text round them about, and every space but the plain one. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/gu;
const plain = new Set([' ', '\n', '\r', '\t']);

const numberOf = (sign: string): number => sign.codePointAt(0) ?? 0;
const hex = (sign: string, digits: number): string => numberOf(sign).toString(16).padStart(digits, '0');
const inText = (sign: string): string =>
  numberOf(sign) > 0xffff ? `\\U${hex(sign, 8)}` : `\\u${hex(sign, 4)}`;

function complaintAbout(sign: string): Complaint {
  const name = `\`U+${hex(sign, 4).toUpperCase()}\``;
  return {
    message: {
      en: `Here stands a sign that cannot be seen (${name}); with it, a text can say something else than it seems to.`,
      ar: `هنا علامة لا تُرى (${name})؛ وبها قد يقول النص غير ما يبدو أنه يقوله.`,
    },
    hint: {
      en: `Delete it and write a plain space if you need one. Inside a text it is written \`${inText(sign)}\`.`,
      ar: `احذفها واكتب مسافة عادية إن احتجت إليها. وتُكتب داخل النص \`${inText(sign)}\`.`,
    },
  };
}

/**
 * What of a rule's text its reader cannot see: whoever approves a rule must read what it does ("Trojan Source",
 * CVE-2021-42574), and what was pasted from a document brings spaces that are none. Remarks and texts are no exception.
 */
export const hiddenSigns = (source: string): { at: Range; complaint: Complaint }[] =>
  [...source.matchAll(hidden)]
    .filter(([sign]) => !plain.has(sign))
    .map(({ 0: sign, index }) => ({
      at: [index, index + sign.length],
      complaint: complaintAbout(sign),
    }));

/** The same text with a plain space in the place of each, so that the rest can be read. */
export const withoutHiddenSigns = (source: string): string =>
  source.replace(hidden, (sign) => (plain.has(sign) ? sign : ' '.repeat(sign.length)));
