import type { Input } from '../requests/operations.ts';
import type { Caller } from '../stages/running.ts';
import type { Parties } from '../stages/stage.ts';

/** One creating request, ready to be sent, with another body that would be just as good if it has a body at all. */
export interface Situation {
  who: Caller;
  input: Input;
  otherBody?: object;
  /** The organisations and the contract that it is about, where there are any yet. */
  about: Partial<Parties> & { contractId?: string };
}
