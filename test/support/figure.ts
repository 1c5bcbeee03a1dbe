/** Tests of the threat model that have a figure: what one of them measured, for the table that stands at the end of a run. */
export type Proof = 'T1' | 'T2' | 'T3' | 'T5' | 'T6' | 'T7' | 'T8' | 'T14' | 'T17' | 'T18';

/** Says what a test measured; `seed` runs it again. The table is made by test/support/figures-reporter.ts. */
export const figure = (proof: Proof, measured: string, seed?: string | number): void =>
  console.log(`${proof} | ${measured}${seed === undefined ? '' : ` | seed ${seed}`}`);
