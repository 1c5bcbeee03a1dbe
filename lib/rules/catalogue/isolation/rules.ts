import communicationLimitClause from './communication-limit-clause/rule.json' with { type: 'json' };
import visitorLimitClause from './visitor-limit-clause/rule.json' with { type: 'json' };

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const isolationRules = [communicationLimitClause, visitorLimitClause];
