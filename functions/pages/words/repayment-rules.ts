import type { DebtItem } from '../../../lib/domain/repayments/repayment-ledger.ts';
import type { Text } from '../../../lib/problems/text.ts';
import policy from '../../../lib/reference/repayment-rules.json' with { type: 'json' };
import type { Reader } from '../reader.ts';

const rules = new Map(policy.rules.map(({ code, en, ar }) => [code, { en, ar }] as const));

/** By which rule a payment is counted, in words. */
export const repaymentRuleWords = (code: DebtItem['rule'], reader: Reader): string => {
  const words = rules.get(code);
  return words ? reader.say(words) : code;
};

export const confidenceNames: Readonly<Record<DebtItem['confidence'], Text>> = {
  high: { en: 'Sure', ar: 'مؤكد' },
  medium: { en: 'Fairly sure', ar: 'مؤكد إلى حد ما' },
  low: { en: 'Not sure', ar: 'غير مؤكد' },
};
