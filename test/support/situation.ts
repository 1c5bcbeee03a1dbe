import type { Input } from './operations.ts';
import type { Caller } from './running.ts';
import type { Parties } from './stage.ts';

/** One creating request, ready to be sent, with another body that would be just as good if it has a body at all. */
export interface Situation {
  who: Caller;
  input: Input;
  otherBody?: object;
  /** The organisations and the contract that it is about, where there are any yet. */
  about: Partial<Parties> & { contractId?: string };
}
