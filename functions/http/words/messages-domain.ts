import { code, type MessageTable } from './message-table.ts';

/** Faults of meaning: the codes with which `lib/domain` refuses a value (`params.code` of a custom issue). */
export const domainMessages: MessageTable = {
  'not-a-date': () => ({
    en: 'This is not a day of the calendar. Write it as `YYYY-MM-DD`, for example `2026-03-31`.',
    ar: 'هذا ليس يومًا في التقويم. اكتبه بالصيغة `YYYY-MM-DD`، مثل `2026-03-31`.',
  }),
  'not-an-instant': () => ({
    en: 'This is not a moment in UTC. Write it as `YYYY-MM-DDTHH:MM:SSZ`, for example `2026-03-31T08:15:00Z`.',
    ar: 'هذه ليست لحظة زمنية بالتوقيت العالمي. اكتبها بالصيغة `YYYY-MM-DDTHH:MM:SSZ`، مثل `2026-03-31T08:15:00Z`.',
  }),
  'end-before-start': ({ start }) => ({
    en: `The end lies before the start. Send a day on or after ${code(start) || 'the start'}, or mend the start.`,
    ar: `النهاية تسبق البداية. أرسل يومًا لا يسبق ${code(start) || 'البداية'}، أو صحّح البداية.`,
  }),
  'amount-format': () => ({
    en: 'The amount is not a plain decimal. Send digits with a point, without sign, spaces or separators: `185.000`.',
    ar: 'المبلغ ليس عددًا عشريًا بسيطًا. أرسل أرقامًا 0-9 وفاصلة عشرية نقطية دون إشارة أو مسافات أو فواصل: `185.000`.',
  }),
  'money-decimals': ({ currency, digits }) => ({
    en: `Amounts in ${code(currency) || 'this currency'} have exactly ${digits} decimals (ISO 4217). Write them all, zeros too; nothing is rounded for you.`,
    ar: `للمبالغ بعملة ${code(currency) || 'هذا الحقل'} عدد ثابت من المنازل العشرية هو ${digits} (ISO 4217). اكتبها كلها حتى الأصفار؛ فنحن لا نقرّب المبالغ.`,
  }),
  'amount-too-large': () => ({
    en: 'The amount is larger than any wage or fee can be. Check the decimal point and the currency.',
    ar: 'المبلغ أكبر من أي أجر أو رسم ممكن. تحقق من الفاصلة العشرية ومن العملة.',
  }),
  'unknown-currency': () => ({
    en: 'This is not a currency of ISO 4217. Send its three capital letters, for example `BHD`.',
    ar: 'هذه ليست عملة في معيار ISO 4217. أرسل رمزها بثلاثة أحرف كبيرة، مثل `BHD`.',
  }),
  'unknown-country': () => ({
    en: 'This is not a country of ISO 3166-1. Send its two capital letters, for example `BH`.',
    ar: 'هذا ليس بلدًا في معيار ISO 3166-1. أرسل رمزه بحرفين كبيرين، مثل `BH`.',
  }),
  'occupation-format': () => ({
    en: 'This is not an occupation of ISCO-08. Send the four digits of its unit group, for example `9111`.',
    ar: 'هذه ليست مهنة في تصنيف ISCO-08. أرسل الأرقام الأربعة للمجموعة، مثل `9111`.',
  }),
  'unknown-sector': () => ({
    en: 'This is not an activity of ISIC Rev.4. Send a section letter `A` to `U`, or 2 to 4 digits of it.',
    ar: 'هذا ليس نشاطًا في تصنيف ISIC Rev.4. أرسل حرف الباب من `A` إلى `U`، أو رمزًا من رقمين إلى أربعة أرقام.',
  }),
  'language-format': () => ({
    en: 'This is not a language tag of BCP 47. Send, for example, `ar`, `fil` or `pa-Arab-PK`.',
    ar: 'هذا ليس رمز لغة وفق BCP 47. أرسل مثلًا `ar` أو `fil` أو `pa-Arab-PK`.',
  }),
  'governorate-outside-bahrain': () => ({
    en: 'Governorates are asked for Bahrain only. Leave the field out, or mend the country.',
    ar: 'تُذكر المحافظة في البحرين فقط. احذف الحقل أو صحّح البلد.',
  }),
  'statement-contradicts-items': () => ({
    en: 'The statement and the items contradict each other. Mend the statement, or the items that the worker paid.',
    ar: 'يتعارض الإقرار مع البنود. صحّح الإقرار أو البنود التي دفعها العامل.',
  }),
  'zero-contradicts-items': () => ({
    en: 'Something was paid for an item that is said to have cost nothing. Take it out of `nothingPaidFor`, or mend the item.',
    ar: 'دُفع شيء مقابل بند قيل إنه لم يكلّف شيئًا. احذفه من `nothingPaidFor` أو صحّح البند.',
  }),
  'named-twice': () => ({
    en: 'The same one is named twice. Name each once.',
    ar: 'ذُكر الشيء نفسه مرتين. اذكر كلًا منها مرة واحدة.',
  }),
  'nothing-repaid': () => ({
    en: 'Nothing was given back. Send an amount above zero, or name in `replaces` the record that this one corrects.',
    ar: 'لم يُعَد شيء. أرسل مبلغًا أكبر من صفر، أو اذكر في `replaces` السجل الذي يصححه هذا.',
  }),
  'no-terms': () => ({
    en: 'A contract needs terms. Send the offer, the signed contract, or both.',
    ar: 'لا بد للعقد من شروط. أرسل عرض العمل أو العقد الموقّع أو كليهما.',
  }),
  'rule-indicator': () => ({
    en: 'A rule of kind `indicator` names one of the eleven indicators, and a rule of another kind names none.',
    ar: 'تذكر القاعدة من النوع `indicator` أحد المؤشرات الأحد عشر، ولا تذكر القاعدة من نوع آخر أي مؤشر.',
  }),
  'rule-standing': () => ({
    en: 'A rule of kind `indicator` states its `strength`, at least one of `legs` and at least one of `dimensions`.',
    ar: 'تذكر القاعدة من النوع `indicator` قوتها `strength` وركنًا واحدًا على الأقل `legs` وبُعدًا واحدًا على الأقل `dimensions`.',
  }),
  'rule-proposal': () => ({
    en: 'Only a rule for inspectors that raises a flag has a `proposal`. Leave it out, or change `audience` or `kind`.',
    ar: 'لا تحمل `proposal` إلا قاعدة للمفتشين ترفع مؤشرًا. احذفه أو غيّر `audience` أو `kind`.',
  }),
  'rule-message': () => ({
    en: 'Both languages use the same names in braces, and each name is one of `evidence`.',
    ar: 'يستعمل النصان الأسماء نفسها بين الأقواس المعقوفة، ويكون كل اسم منها في `evidence`.',
  }),
  'agency-unnamed': () => ({
    en: 'The worker came through an agency, and none is named. Send `agencyId` or the recruitment chain.',
    ar: 'جاء العامل عن طريق وكالة ولم تُذكر. أرسل `agencyId` أو سلسلة الاستقدام.',
  }),
  'period-too-long': ({ days }) => ({
    en: `A period has at most ${days} days. Send one record for each month or week.`,
    ar: `لا تزيد الفترة على ${days} يومًا. أرسل سجلًا لكل شهر أو أسبوع.`,
  }),
  'paid-contradicts-amount': () => ({
    en: 'An amount or a day of payment says that something was paid. Set `paid` to `paid`, or leave `amount` and `creditedOn` out.',
    ar: 'ذكر المبلغ أو يوم الدفع يعني أن شيئًا قد دُفع. اجعل `paid` بالقيمة `paid`، أو احذف `amount` و`creditedOn`.',
  }),
  'more-than-the-period': () => ({
    en: 'This is more time than the period has. Check the number, its unit (minutes or days), and the period.',
    ar: 'هذا أكثر مما تتسع له الفترة. تحقق من العدد ووحدته (دقائق أو أيام) ومن الفترة.',
  }),
  'part-above-whole': ({ whole }) => ({
    en: `The part is larger than the whole. Send at most as much as ${code(whole) || 'the whole'}.`,
    ar: `الجزء أكبر من الكل. أرسل ما لا يزيد على ${code(whole) || 'الكل'}.`,
  }),
  'one-of-two': ({ one, other }) => ({
    en: `Send either ${code(one)} or ${code(other)}: one of them, and not both.`,
    ar: `أرسل إما ${code(one)} أو ${code(other)}: أحدهما فقط لا كليهما.`,
  }),
  'not-both': ({ one, other }) => ({
    en: `Send ${code(one)} or ${code(other)}, not both: the first already says the second.`,
    ar: `أرسل ${code(one)} أو ${code(other)} لا كليهما: فالأول يدل على الثاني.`,
  }),
  'receipt-number': () => ({
    en: 'Send the first number of the receipt: eight digits, with spaces or without, in any script.',
    ar: 'أرسل الرقم الأول من الإيصال: ثمانية أرقام، بمسافات أو بدونها، بأي خط.',
  }),
};
