import capFigureUnconfirmed from './cap-figure-unconfirmed/rule.json' with { type: 'json' };
import chainNotStated from './chain-not-stated/rule.json' with { type: 'json' };
import custodyNotStated from './custody-not-stated/rule.json' with { type: 'json' };
import disclosureOverdue from './disclosure-overdue/rule.json' with { type: 'json' };
import disclosuresContradict from './disclosures-contradict/rule.json' with { type: 'json' };
import offerMissing from './offer-missing/rule.json' with { type: 'json' };
import seenTimesheetsFalse from './seen-timesheets-false/rule.json' with { type: 'json' };
import seenWorkerOrAddressNotFound from './seen-worker-or-address-not-found/rule.json' with { type: 'json' };
import wageRecordsMissing from './wage-records-missing/rule.json' with { type: 'json' };
import wagesInCashWithoutReceipt from './wages-in-cash-without-receipt/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const dataQualityRules = [
  capFigureUnconfirmed,
  chainNotStated,
  custodyNotStated,
  disclosureOverdue,
  disclosuresContradict,
  offerMissing,
  seenTimesheetsFalse,
  seenWorkerOrAddressNotFound,
  wageRecordsMissing,
  wagesInCashWithoutReceipt,
];
