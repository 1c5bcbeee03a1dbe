/** What is wrong with a file, where, and how to mend it. */
export interface Fault {
  file: string;
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** As compilers write it, so that an editor finds the place. */
export const shownFault = ({ file, line, column, message, hint }: Fault): string =>
  `${file}:${line}:${column}\n  ${message}${hint === '' ? '' : `\n  ${hint}`}`;

/** Something about the call itself, or about the installation that was asked. The cure is one sentence. */
export class CliProblem extends Error {
  override readonly name = 'CliProblem';
  readonly cure: string;

  constructor(message: string, cure: string, options?: ErrorOptions) {
    super(message, options);
    this.cure = cure;
  }
}
