/**
 * Another request with the same Idempotency-Key committed first. An action throws it when the record it wanted to
 * write was already there; the entry point then finds that record and replays the winner's answer.
 */
export class IdempotencyRace extends Error {
  override readonly name = 'IdempotencyRace';

  constructor() {
    super('another request with the same key committed first');
  }
}
