import type { channels } from '../../domain/contracts/contract.ts';
import type { custodians, DocumentCustody } from '../../domain/contracts/living.ts';
import type { Comparison, comparedTerms } from '../../domain/contracts/terms-diff.ts';
import type {
  creditors,
  payees,
  paymentMethods,
  wageDeductionKinds,
  wageReasons,
} from '../../domain/contracts/wage-payment.ts';
import type { averagingBases, timeSources } from '../../domain/contracts/working-time.ts';
import type { lenders } from '../../domain/fees/fee-disclosure.ts';
import {
  feeCategoryCodes,
  feeCategoryName,
  feeItemCodes,
  feeItemName,
} from '../../domain/fees/fee-taxonomy.ts';
import type { Text } from '../../problems/text.ts';
import clauseTags from '../../reference/clause-tags.json' with { type: 'json' };
import type { lawProfiles } from '../facts/law-profile.ts';
import { country, currency, language, reference } from './displayed.ts';
import type { Vocabularies } from './vocabulary.ts';

type Words<Codes extends readonly string[]> = Readonly<Record<Codes[number], Text>>;

const party: Words<['employer', 'agency']> = {
  employer: { en: 'the employer', ar: 'صاحب العمل' },
  agency: { en: 'the agency', ar: 'وكالة التوظيف' },
};

const hiring: Words<typeof channels> = {
  agency: { en: 'through an agency', ar: 'عن طريق وكالة' },
  direct: { en: 'directly by the employer', ar: 'مباشرة من صاحب العمل' },
  transfer: { en: 'transfer from another employer', ar: 'نقل من صاحب عمل آخر' },
};

const profile: Words<typeof lawProfiles> = {
  general: { en: 'work under the general labour law', ar: 'عمل يخضع لقانون العمل العام' },
  domestic: { en: 'domestic work', ar: 'عمل منزلي' },
  registeredWorker: { en: 'work of a registered worker', ar: 'عمل عامل مسجَّل' },
  seafarer: { en: 'work at sea', ar: 'عمل في البحر' },
};

const version: Words<['origin', 'destination', 'amendment']> = {
  origin: { en: 'the text signed at origin', ar: 'النص الموقَّع في بلد المنشأ' },
  destination: { en: 'the text signed at destination', ar: 'النص الموقَّع في بلد العمل' },
  amendment: { en: 'a later amendment', ar: 'تعديل لاحق' },
};

const term: Words<typeof comparedTerms> = {
  wage: { en: 'basic wage', ar: 'الأجر الأساسي' },
  allowances: { en: 'allowances', ar: 'البدلات' },
  occupation: { en: 'job', ar: 'المهنة' },
  employerName: { en: 'employer named', ar: 'صاحب العمل المسمّى' },
  workplace: { en: 'place of work', ar: 'مكان العمل' },
  weeklyMinutes: { en: 'hours a week', ar: 'ساعات العمل في الأسبوع' },
  restDaysPerWeek: { en: 'rest days a week', ar: 'أيام الراحة في الأسبوع' },
  annualLeaveDays: { en: 'leave a year', ar: 'الإجازة السنوية' },
  durationMonths: { en: 'length', ar: 'المدة' },
  probationMonths: { en: 'probation', ar: 'فترة التجربة' },
  noticeDays: { en: 'notice by the worker', ar: 'مهلة إشعار العامل' },
  returnTicket: { en: 'ticket home', ar: 'تذكرة العودة' },
  healthInsurance: { en: 'health insurance', ar: 'التأمين الصحي' },
  accommodation: { en: 'accommodation', ar: 'السكن' },
  food: { en: 'food', ar: 'الطعام' },
  transport: { en: 'transport', ar: 'النقل' },
  deductions: { en: 'deductions', ar: 'الاستقطاعات' },
  leavingPenalty: { en: 'penalty for leaving', ar: 'غرامة المغادرة' },
  clauses: { en: 'clauses that bind', ar: 'البنود المقيِّدة' },
};

const comparison: Readonly<Record<Comparison, Text>> = {
  better: { en: 'better', ar: 'أفضل' },
  same: { en: 'the same', ar: 'كما هو' },
  worse: { en: 'worse', ar: 'أسوأ' },
  unknown: { en: 'not known', ar: 'غير معروف' },
};

const keeper: Words<typeof custodians> = {
  worker: { en: 'the worker', ar: 'العامل' },
  employer: { en: 'the employer', ar: 'صاحب العمل' },
  agency: { en: 'the agency', ar: 'وكالة التوظيف' },
  recruiter: { en: 'the recruiter', ar: 'من استقدم العامل' },
  supervisor: { en: 'a supervisor', ar: 'مشرف' },
  other: { en: 'someone else', ar: 'شخص آخر' },
};

const access: Readonly<Record<NonNullable<DocumentCustody['access']>, Text>> = {
  free: { en: 'at any time', ar: 'في أي وقت' },
  delayed: { en: 'only after waiting', ar: 'بعد انتظار فقط' },
  refused: { en: 'refused', ar: 'مرفوض' },
};

const deduction: Words<typeof wageDeductionKinds> = {
  debt: { en: 'repayment of a debt', ar: 'سداد دَين' },
  recruitmentFee: { en: 'recruitment fee', ar: 'رسوم الاستقدام' },
  accommodation: { en: 'accommodation', ar: 'السكن' },
  food: { en: 'food', ar: 'الطعام' },
  transport: { en: 'transport', ar: 'النقل' },
  uniformOrTools: { en: 'uniform or tools', ar: 'زي أو أدوات العمل' },
  deposit: { en: 'deposit', ar: 'مبلغ ضمان' },
  socialInsurance: { en: 'social insurance', ar: 'التأمين الاجتماعي' },
  other: { en: 'something else', ar: 'شيء آخر' },
  advance: { en: 'repayment of an advance', ar: 'سداد سلفة' },
  visaOrPermit: { en: 'visa or permit', ar: 'تأشيرة أو تصريح' },
  ticket: { en: 'ticket', ar: 'تذكرة سفر' },
  training: { en: 'training', ar: 'تدريب' },
  fine: { en: 'fine', ar: 'غرامة' },
  damage: { en: 'damage', ar: 'ضرر أو تلف' },
  absence: { en: 'absence', ar: 'غياب' },
  tax: { en: 'tax', ar: 'ضريبة' },
};

const creditor: Words<typeof creditors> = {
  employer: { en: 'the employer', ar: 'صاحب العمل' },
  agency: { en: 'the agency', ar: 'وكالة التوظيف' },
  bank: { en: 'a bank', ar: 'بنك' },
  state: { en: 'the state', ar: 'الدولة' },
  other: { en: 'someone else', ar: 'شخص آخر' },
};

const payMethod: Words<typeof paymentMethods> = {
  bankTransfer: { en: 'bank transfer', ar: 'تحويل مصرفي' },
  wageCard: { en: 'wage card', ar: 'بطاقة أجور' },
  exchangeHouse: { en: 'exchange house', ar: 'محل صرافة' },
  cheque: { en: 'cheque', ar: 'شيك' },
  cash: { en: 'cash', ar: 'نقدًا' },
  inKind: { en: 'in kind', ar: 'عينًا' },
  other: { en: 'another way', ar: 'طريقة أخرى' },
};

const payee: Words<typeof payees> = {
  worker: { en: 'the worker', ar: 'العامل' },
  family: { en: 'the family', ar: 'الأسرة' },
  employer: { en: 'the employer', ar: 'صاحب العمل' },
  agency: { en: 'the agency', ar: 'وكالة التوظيف' },
  supervisor: { en: 'a supervisor', ar: 'مشرف' },
  other: { en: 'someone else', ar: 'شخص آخر' },
};

const wageReason: Words<typeof wageReasons> = {
  bankHoliday: { en: 'bank holiday', ar: 'عطلة مصرفية' },
  bankDelay: { en: 'delay of the bank', ar: 'تأخر من البنك' },
  unpaidLeave: { en: 'unpaid leave', ar: 'إجازة بلا أجر' },
  disputedAbsence: { en: 'absence in dispute', ar: 'غياب متنازع عليه' },
  partOfPeriodWorked: { en: 'part of the period worked', ar: 'عمل في جزء من المدة' },
  sickPay: { en: 'sick pay by law', ar: 'أجر الإجازة المرضية بحسب القانون' },
  noWork: { en: 'no work', ar: 'عدم وجود عمل' },
  cashFlow: { en: 'lack of money', ar: 'نقص السيولة' },
  heldAsSecurity: { en: 'kept as security', ar: 'محتجز ضمانًا' },
  heldUntilEnd: { en: 'kept until the end of the contract', ar: 'محتجز حتى نهاية العقد' },
  setOffAgainstDebt: { en: 'set off against a debt', ar: 'مقاصة مقابل دَين' },
  other: { en: 'another reason', ar: 'سبب آخر' },
};

const timeSource: Words<typeof timeSources> = {
  clock: { en: 'a clock', ar: 'جهاز تسجيل الوقت' },
  timesheet: { en: 'timesheets', ar: 'كشوف الدوام' },
  roster: { en: 'the roster', ar: 'جدول المناوبات' },
  estimate: { en: 'an estimate', ar: 'تقدير' },
};

const averaging: Words<typeof averagingBases> = {
  law: { en: 'the law', ar: 'القانون' },
  collectiveAgreement: { en: 'a collective agreement', ar: 'اتفاق جماعي' },
  individualAgreement: { en: 'an agreement with the worker', ar: 'اتفاق مع العامل' },
  permit: { en: 'a permit of the authority', ar: 'إذن من الجهة المختصة' },
};

const lender: Words<typeof lenders> = {
  employer: { en: 'the employer', ar: 'صاحب العمل' },
  agency: { en: 'the agency', ar: 'وكالة التوظيف' },
  subAgent: { en: 'a sub-agent', ar: 'وسيط محلي' },
  bank: { en: 'a bank', ar: 'بنك' },
  moneyLender: { en: 'a money lender', ar: 'مُقرض' },
  family: { en: 'the family', ar: 'الأسرة' },
  other: { en: 'someone else', ar: 'شخص آخر' },
};

const capStatus: Words<['within', 'over']> = {
  within: { en: 'within the cap', ar: 'ضمن الحد الأقصى' },
  over: { en: 'over the cap', ar: 'فوق الحد الأقصى' },
};

/** Words for everything that parties declare and the law says: all that a submitter's rule can show. */
export const declaredWords = {
  country,
  language,
  currency,
  reference,
  party: { words: party },
  hiring: { words: hiring },
  profile: { words: profile },
  version: { words: version },
  term: { words: term },
  comparison: { words: comparison },
  clause: {
    words: Object.fromEntries(clauseTags.clauseTags.map(({ code, en, ar }) => [code, { en, ar }])),
    areQuoted: true,
  },
  keeper: { words: keeper },
  access: { words: access },
  deduction: { words: deduction },
  creditor: { words: creditor },
  payMethod: { words: payMethod },
  payee: { words: payee },
  wageReason: { words: wageReason },
  timeSource: { words: timeSource },
  averaging: { words: averaging },
  feeItem: {
    words: Object.fromEntries(feeItemCodes.map((code) => [code, feeItemName(code)])),
    areQuoted: true,
  },
  feeCategory: {
    words: Object.fromEntries(feeCategoryCodes.map((code) => [code, feeCategoryName(code)])),
    areQuoted: true,
  },
  lender: { words: lender },
  capStatus: { words: capStatus },
} as const satisfies Vocabularies;
