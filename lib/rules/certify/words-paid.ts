import type { FeeItemCode } from '../../domain/fees/fee-taxonomy.ts';
import type { Money } from '../../domain/values/money.ts';
import type { Text } from '../../problems/text.ts';

const shown = ({ amount, currency }: Money): string => `${amount} ${currency}`;
const sum = (amounts: readonly Money[], unknown: string): string =>
  amounts.length === 0 ? unknown : amounts.map(shown).join(' + ');
const figures = (caps: readonly Money[]): string =>
  caps.length === 0 ? '' : ` (${caps.map(shown).join(', ')})`;
/** What was demanded alone has no items to name. */
const named = (items: readonly FeeItemCode[], comma: string): string =>
  items.length === 0 ? '' : ` (${items.join(comma)})`;

const ofLaw = {
  within: {
    en: (cap: string) =>
      `By law it is within the cap of the corridor${cap}: lawful, and still a payment by the worker.`,
    ar: (cap: string) => `وهو قانونًا ضمن حد المسار${cap}: مشروع، لكنه دفعٌ من العامل.`,
  },
  over: {
    en: (cap: string) => `It is over the cap of the law${cap} as well.`,
    ar: (cap: string) => `وهو كذلك فوق حد القانون${cap}.`,
  },
  unknown: {
    en: (cap: string) => `Whether it is within the cap of the law${cap} is not certain.`,
    ar: (cap: string) => `وليس مؤكدًا أنه ضمن حد القانون${cap}.`,
  },
} as const;

const openEnd = {
  en: ' at least (an amount, a day or a rate is missing, or you did not say whether that is all)',
  ar: ' على الأقل (ينقص مبلغ أو تاريخ أو سعر صرف، أو لم تبيّنوا إن كان ذلك كل شيء)',
} as const;

interface Standard {
  items: readonly FeeItemCode[];
  paid: Money;
  left: Money;
  /** All of it is known. */
  isWhole: boolean;
  law: keyof typeof ofLaw;
  caps: readonly Money[];
}

export const standardNotMet = ({ items, paid, left, isWhole, law, caps }: Standard): Text => ({
  en: `The standard is not met, by which the worker pays nothing: ${shown(paid)} paid by the worker${named(items, ', ')}, of which ${shown(left)}${isWhole ? '' : openEnd.en} is still owed. ${ofLaw[law].en(figures(caps))} Pay it back in full and record each repayment.`,
  ar: `لم يُستوفَ المعيار، وهو ألا يدفع العامل شيئًا: دفع العامل ${shown(paid)}${named(items, '، ')} وما زال له منها ${shown(left)}${isWhole ? '' : openEnd.ar}. ${ofLaw[law].ar(figures(caps))} أعيدوه كاملًا وسجّلوا كل دفعة معادة.`,
});

interface Law {
  items: readonly FeeItemCode[];
  /** As it was stated, payment by payment. */
  paid: readonly Money[];
  cap: Money | undefined;
  row: string | null;
}

export const lawNotMet = ({ items, paid, cap, row }: Law): Text => {
  const figure = figures(cap ? [cap] : []);
  const where = row === null ? '' : ` [${row}]`;
  return {
    en: `The law is not met: ${sum(paid, 'what was paid')} for ${items.join(', ')} is over the cap of the corridor${figure}${where}. Pay it back in full and record each repayment.`,
    ar: `لم يُستوفَ القانون: ${sum(paid, 'ما دُفع')} مقابل ${items.join('، ')} يفوق حد المسار${figure}${where}. أعيدوه كاملًا وسجّلوا كل دفعة معادة.`,
  };
};
