import accessToPapersRefusedOrDelayed from './access-to-papers-refused-or-delayed/rule.json' with {
  type: 'json',
};
import chargedForReturnOfPapers from './charged-for-return-of-papers/rule.json' with { type: 'json' };
import papersCustodyClause from './papers-custody-clause/rule.json' with { type: 'json' };
import papersHeldAtEmployer from './papers-held-at-employer/rule.json' with { type: 'json' };
import papersHeldWithoutFreeAccess from './papers-held-without-free-access/rule.json' with { type: 'json' };
import seenPapersAccessRefused from './seen-papers-access-refused/rule.json' with { type: 'json' };
import seenPapersInCustody from './seen-papers-in-custody/rule.json' with { type: 'json' };
import toldPapersHeld from './told-papers-held/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const retentionOfIdentityDocumentsRules = [
  accessToPapersRefusedOrDelayed,
  chargedForReturnOfPapers,
  papersCustodyClause,
  papersHeldAtEmployer,
  papersHeldWithoutFreeAccess,
  seenPapersAccessRefused,
  seenPapersInCustody,
  toldPapersHeld,
];
