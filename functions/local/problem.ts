/** Something on this machine keeps the local run from starting. The cure is one sentence that can be followed. */
export class LocalRunProblem extends Error {
  override readonly name = 'LocalRunProblem';
  readonly cure: string;

  constructor(message: string, cure: string, options?: ErrorOptions) {
    super(message, options);
    this.cure = cure;
  }
}
