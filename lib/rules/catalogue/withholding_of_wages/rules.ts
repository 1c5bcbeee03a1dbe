import wagesHeldToEndClause from './wages-held-to-end-clause/rule.json' with { type: 'json' };
import wagesToThirdPartyClause from './wages-to-third-party-clause/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const withholdingOfWagesRules = [wagesHeldToEndClause, wagesToThirdPartyClause];
