import type { ProblemCode } from './catalogue.ts';
import type { Text } from './text.ts';

export type { Text };

/**
 * One field that needs to be mended. `pointer` is a JSON Pointer into the body (RFC 6901; `''` is the whole body), or
 * `#query/<name>`, `#header/<name>` for what travels outside of it. The message never repeats what was sent.
 */
export interface FieldError {
  pointer: string;
  code: string;
  message: Text;
}

export interface ProblemOptions {
  /** Says more than the catalogue about this occurrence; safe for the caller, in both languages. */
  detail?: Text;
  errors?: readonly FieldError[];
  headers?: Readonly<Record<string, string>>;
  /** For the log only. */
  cause?: unknown;
}

/** A refusal that a caller may see. Whoever throws it names a code; the entry point knows the status. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly detail: Text | undefined;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.detail = options.detail;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }
}
