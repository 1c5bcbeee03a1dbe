/** The code lists that anybody may read, by name; `reference-lists.ts` has what is in them. */
export const taxonomies = [
  'fee-items',
  'fee-categories',
  'clause-tags',
  'indicators',
  'governorates',
  'allegations',
  'observations',
  'repayment-rules',
] as const;
export type Taxonomy = (typeof taxonomies)[number];
