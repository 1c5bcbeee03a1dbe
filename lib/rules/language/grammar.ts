import type { Complaint } from './complaint.ts';

/** An error of the parser: its own code and sentence, and the text it stumbled over. */
export interface Stumble {
  readonly code: string;
  readonly summary: string;
  readonly over: string;
}

const instead: Readonly<Record<string, string>> = {
  '=': 'Compare with `==`.',
  '&': 'Join conditions with `&&`.',
  '|': 'Join conditions with `||`.',
  and: 'Join conditions with `&&`.',
  or: 'Join conditions with `||`.',
  not: 'Negate with `!`.',
  '“': "Use straight quotes: 'text'.",
  '”': "Use straight quotes: 'text'.",
  '‘': "Use straight quotes: 'text'.",
  '’': "Use straight quotes: 'text'.",
};

const byCode: Readonly<Record<string, Complaint>> = {
  unterminated_string: {
    message: 'A text is opened and never closed.',
    hint: 'Close it with the same quote.',
  },
  newline_in_string: { message: 'A text runs over the end of its line.', hint: 'Close it on the same line.' },
  reserved_identifier: {
    message: 'This word is reserved by CEL.',
    hint: 'Choose another name for the element.',
  },
  invalid_macro_argument: {
    message: 'The first thing in these parentheses must be a plain name for the element.',
    hint: 'Write `own.fees.exists(f, f.amount > 0)`.',
  },
  limit_exceeded: {
    message: 'This expression is too long or too deeply nested to be read by a person.',
    hint: 'Split it into two rules, or ask for a derived fact.',
  },
};

/** What the parser could not read, said to a rules officer. */
export function grammarComplaint({ code, summary, over }: Stumble): Complaint {
  const known = byCode[code];
  if (known) return known;
  const mended = Object.hasOwn(instead, over) ? instead[over] : undefined;
  if (over === '')
    return { message: 'The expression stops in the middle.', hint: 'Finish it, or close a parenthesis.' };
  if (['unexpected_character', 'expected_token', 'unexpected_token'].includes(code))
    return {
      message: `\`${over}\` cannot stand here.`,
      hint: mended ?? 'Look at what stands just before it.',
    };
  return { message: `This cannot be read: ${summary}.`, hint: 'Look at this place in the text.' };
}
