/**
 * How often a property is tried that says so itself: as often as its test says, or the share of it that a run for each of
 * thousands of mutants can pay (`vitest.mutants.config.ts`). What a test counts on its way is measured by the same rod.
 */
export const rounds = (usual: number): number => Math.ceil(usual * Number(process.env.ROUNDS_SHARE ?? 1));
