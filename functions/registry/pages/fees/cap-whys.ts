import type { Text } from '../../../../lib/problems/text.ts';
import type { CapWhy } from '../../../../lib/rules/fee-caps/cap.ts';

const unconfirmed: Text = { en: 'our figure is not confirmed yet', ar: 'الرقم لدينا لم يُؤكَّد بعد' };
const unclear: Text = {
  en: 'it is not clear whether a cap covers this payment',
  ar: 'ليس واضحًا إن كان حد يشمل هذه الدفعة',
};

/** Why a payment cannot be held against a cap, and what would help. */
const whys: Readonly<Partial<Record<CapWhy, Text>>> = {
  lowConfidence: unconfirmed,
  figureUnconfirmed: unconfirmed,
  noFigure: { en: 'the law names no figure', ar: 'القانون لا يذكر رقمًا' },
  atCost: {
    en: 'the law allows what it truly cost, so the receipt decides',
    ar: 'يسمح القانون بالتكلفة الفعلية، فالإيصال هو الحكم',
  },
  byApproval: {
    en: 'the authority approves the amount in each case',
    ar: 'تعتمد الجهة المختصة المبلغ في كل حالة',
  },
  outsideScope: unclear,
  scopeUnknown: unclear,
  noRow: { en: 'no cap is known for this way', ar: 'لا حد معروفًا لهذا المسار' },
  dateUnknown: { en: 'say on which day it was paid', ar: 'بيّن يوم الدفع' },
  placeUnknown: { en: 'say in which country it was collected', ar: 'بيّن في أي بلد حُصِّل' },
  conditionUnknown: {
    en: 'it rests on a condition that is not known here',
    ar: 'يتوقف على شرط غير معروف هنا',
  },
  wageUnknown: { en: 'it rests on the wage, which is not known', ar: 'يتوقف على الأجر وهو غير معروف' },
  rateUnknown: {
    en: 'no rate of exchange of that day is known here',
    ar: 'لا سعر صرف لذلك اليوم معروفًا هنا',
  },
};

const byCode = new Map<string, Text>(Object.entries(whys));

/** In the words of the page; nothing where the result says all. */
export const capWhyWords = (why: string): Text | undefined => byCode.get(why);
