import compulsoryOvertimeOrOnCallClause from './compulsory-overtime-or-on-call-clause/rule.json' with {
  type: 'json',
};

/** The rules of this folder, by name. A folder that is not listed here fails a test. */
export const excessiveOvertimeRules = [compulsoryOvertimeOrOnCallClause];
