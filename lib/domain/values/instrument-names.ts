import type { Language } from '../../problems/text.ts';
import { indicatorNames } from './indicator-names.ts';

/** Laws and standards that the default rules quote, in Arabic by their names in English. A translation, not an official title. */
export const instrumentNames: Readonly<Record<string, string>> = {
  'ILO Forced Labour Convention, 1930 (No. 29)': 'اتفاقية منظمة العمل الدولية للعمل الجبري، 1930 (رقم 29)',
  'ILO Minimum Age Convention, 1973 (No. 138)':
    'اتفاقية منظمة العمل الدولية للحد الأدنى للسن، 1973 (رقم 138)',
  'ILO Worst Forms of Child Labour Convention, 1999 (No. 182)':
    'اتفاقية منظمة العمل الدولية لأسوأ أشكال عمل الأطفال، 1999 (رقم 182)',
  'ILO Protection of Wages Convention, 1949 (No. 95)':
    'اتفاقية منظمة العمل الدولية لحماية الأجور، 1949 (رقم 95)',
  'ILO Protection of Wages Recommendation, 1949 (No. 85)':
    'توصية منظمة العمل الدولية لحماية الأجور، 1949 (رقم 85)',
  'ILO Domestic Workers Convention, 2011 (No. 189)':
    'اتفاقية منظمة العمل الدولية للعمال المنزليين، 2011 (رقم 189)',
  'ILO Hours of Work (Industry) Convention, 1919 (No. 1)':
    'اتفاقية منظمة العمل الدولية لساعات العمل (الصناعة)، 1919 (رقم 1)',
  'ILO Weekly Rest (Industry) Convention, 1921 (No. 14)':
    'اتفاقية منظمة العمل الدولية للراحة الأسبوعية (الصناعة)، 1921 (رقم 14)',
  'ILO Maritime Labour Convention, 2006': 'اتفاقية العمل البحري لمنظمة العمل الدولية، 2006',
  'ILO Private Employment Agencies Convention, 1997 (No. 181)':
    'اتفاقية منظمة العمل الدولية لوكالات الاستخدام الخاصة، 1997 (رقم 181)',
  'ILO Definition of recruitment fees and related costs (Governing Body, March 2019)':
    'تعريف منظمة العمل الدولية لرسوم الاستقدام والتكاليف المرتبطة به (مجلس الإدارة، مارس 2019)',
  'IOM IRIS Standard v1.2 (2019)': 'معيار «آيريس» للمنظمة الدولية للهجرة، الإصدار 1.2 (2019)',
  'IOM IRIS Standard v1.2 (2019), General Principle A: no recruitment of migrants under 18':
    'معيار «آيريس» للمنظمة الدولية للهجرة، الإصدار 1.2 (2019)، المبدأ العام (أ): لا استقدام لمهاجرين دون الثامنة عشرة',
  'IOM IRIS Standard v1.2 (2019), principle 1: no recruitment fees or related costs to migrant workers':
    'معيار «آيريس» للمنظمة الدولية للهجرة، الإصدار 1.2 (2019)، المبدأ 1: لا رسوم استقدام ولا تكاليف مرتبطة به على العمال المهاجرين',
  'IOM IRIS Standard v1.2 (2019), principle 3: transparency of terms and conditions':
    'معيار «آيريس» للمنظمة الدولية للهجرة، الإصدار 1.2 (2019)، المبدأ 3: شفافية شروط العمل وأحكامه',
  'Dhaka Principles (IHRB, 2012), principle 2: clear contracts': 'مبادئ دكا (2012)، المبدأ 2: عقود واضحة',
  'Dhaka Principles (IHRB, 2012), principle 4: no retained passports':
    'مبادئ دكا (2012)، المبدأ 4: لا احتجاز لجوازات السفر',
  'Bahrain: Law 36/2012 (Labour Law for the Private Sector)':
    'البحرين: القانون رقم 36 لسنة 2012 (قانون العمل في القطاع الأهلي)',
  'Bahrain: Law 19/2006 on regulating the labour market':
    'البحرين: القانون رقم 19 لسنة 2006 بشأن تنظيم سوق العمل',
  'Bahrain: Order 1/2014 on recruitment offices': 'البحرين: القرار رقم 1 لسنة 2014 بشأن مكاتب الاستقدام',
  'Bahrain: Decision 79/2009 on moving to another employer':
    'البحرين: القرار رقم 79 لسنة 2009 بشأن الانتقال إلى صاحب عمل آخر',
  'Bahrain: Constitution art. 19(b); Penal Code': 'البحرين: الدستور، المادة 19(ب)؛ قانون العقوبات',
  'Bahrain: Ministerial Resolution 3/2013 on midday work, as amended by Resolution 11/2025':
    'البحرين: القرار الوزاري رقم 3 لسنة 2013 بشأن العمل وقت الظهيرة، المعدَّل بالقرار رقم 11 لسنة 2025',
  'Saudi Arabia: Labour Law M/51': 'السعودية: نظام العمل (م/51)',
  'Saudi Arabia: Labour Law M/51 as amended from February 2025':
    'السعودية: نظام العمل (م/51) بتعديلاته السارية من فبراير 2025',
  'Kuwait: Law 6/2010': 'الكويت: القانون رقم 6 لسنة 2010',
  'Kuwait: Ministerial Resolution 143/A/2010': 'الكويت: القرار الوزاري رقم 143/أ لسنة 2010',
  'Kuwait: minimum wage for the private sector': 'الكويت: الحد الأدنى للأجور في القطاع الأهلي',
  'Qatar: Labour Law': 'قطر: قانون العمل',
  'Qatar: Law 17/2020; Decision 25/2020': 'قطر: القانون رقم 17 لسنة 2020؛ القرار رقم 25 لسنة 2020',
  'Qatar: Ministerial Decision 4/2015': 'قطر: القرار الوزاري رقم 4 لسنة 2015',
  'United Arab Emirates: Federal Decree-Law 33/2021': 'الإمارات: المرسوم بقانون اتحادي رقم 33 لسنة 2021',
  'United Arab Emirates: Ministerial Resolution 340/2026': 'الإمارات: القرار الوزاري رقم 340 لسنة 2026',
  'Labour law of the place of work: article to be confirmed': 'قانون العمل في مكان العمل: المادة قيد التأكيد',
  'Permit law of the place of work: article to be confirmed':
    'قانون التصاريح في مكان العمل: المادة قيد التأكيد',
  'Housing and safety rules of the place of work: article to be confirmed':
    'قواعد السكن والسلامة في مكان العمل: المادة قيد التأكيد',
  "The corridor's cap: legal source of the row named in the evidence":
    'الحد الأقصى لمسار الاستقدام: السند القانوني للصف المذكور في الوقائع',
  'Corridor fee-cap table: rows of low confidence': 'جدول الحدود القصوى للرسوم: صفوف ضعيفة الموثوقية',
  'Insaf: policy on declarations (no figure of law)': 'إنصاف: سياسة التصريحات (ليست نصًا قانونيًا)',
  'Insaf: policy on charges for board (no figure of law)':
    'إنصاف: سياسة استقطاعات الطعام والسكن (ليست نصًا قانونيًا)',
  'Insaf: policy on repayment in parts and on plans (no figure of law)':
    'إنصاف: سياسة الرد بالتقسيط والخطط (ليست نصًا قانونيًا)',
  'Insaf: policy on rest between shifts (no figure of law)':
    'إنصاف: سياسة الراحة بين النوبات (ليست نصًا قانونيًا)',
  'Insaf: statement of the certificate, version 1 (it falls when it is contradicted)':
    'إنصاف: نص الشهادة، الإصدار 1 (تسقط متى نوقضت)',
};

const ofIndicators = 'ILO Indicators of Forced Labour (2012): ';
const indicatorsByName = new Map(Object.values(indicatorNames).map(({ en, ar }) => [en, ar]));

function inArabic(instrument: string): string {
  const indicator = instrument.startsWith(ofIndicators)
    ? indicatorsByName.get(instrument.slice(ofIndicators.length))
    : undefined;
  return indicator
    ? `مؤشرات منظمة العمل الدولية للعمل الجبري (2012): ${indicator}`
    : (instrumentNames[instrument] ?? instrument);
}

/** A law or standard and its article, as the reader's language names it; one that nobody has named in it stands as it is. */
export function lawInWords(
  { instrument, article }: { instrument: string; article?: string | undefined },
  language: Language,
): string {
  const name = language === 'ar' ? inArabic(instrument) : instrument;
  if (article === undefined) return name;
  return language === 'ar' ? `${name}، ${article}` : `${name}, ${article}`;
}
