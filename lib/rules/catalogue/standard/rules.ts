import clausesAgainstStandard from './clauses-against-standard/rule.json' with { type: 'json' };
import contractLanguageNotRead from './contract-language-not-read/rule.json' with { type: 'json' };
import domesticWorkerWithoutWeeklyRest from './domestic-worker-without-weekly-rest/rule.json' with {
  type: 'json',
};
import illegitimateItemCharged from './illegitimate-item-charged/rule.json' with { type: 'json' };
import noOfferBeforeWork from './no-offer-before-work/rule.json' with { type: 'json' };
import papersNotWithWorker from './papers-not-with-worker/rule.json' with { type: 'json' };
import workerPaidAndNotRepaid from './worker-paid-and-not-repaid/rule.json' with { type: 'json' };
import workerPaidAndRepaid from './worker-paid-and-repaid/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const standardRules = [
  clausesAgainstStandard,
  contractLanguageNotRead,
  domesticWorkerWithoutWeeklyRest,
  illegitimateItemCharged,
  noOfferBeforeWork,
  papersNotWithWorker,
  workerPaidAndNotRepaid,
  workerPaidAndRepaid,
];
