/** What only officials and the processors may know, by the files that read, decide and describe it. */
export const protectedKnowledge = new RegExp(
  [
    'lib/store/(assessments|assessment-history|profiles|standings|officials|known|reports|report-messages|releases|assignments)',
    'lib/actions/(assessments|flags|profiles|employers|record-read|reports|inspections|official-records|releases|assignments|officials)',
    'lib/domain/(flags|identities|inspections|releases|reports|suspensions)',
    'lib/domain/access/assignment',
    'lib/store/(workers|worker-records|worker-requests|waiting-snapshots|erasure-ledger)',
    'lib/store/(suspensions|cost-statistics)',
    'lib/actions/(suspensions|statistics)',
    'lib/actions/repayments/of-contract',
    'lib/rules/repayments/(confirmation|joint-debt)',
    'lib/actions/workers',
    'lib/rules/(assessment-record|rank|rank-.*|shield|facts/of-told|facts/of-observed)',
  ]
    .map((part) => `^${part}(\\.ts|/|$)`)
    .join('|'),
);
