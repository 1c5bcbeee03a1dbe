import type { FeeCode } from '../../domain/fees/fee-taxonomy.ts';
import type { Licence } from '../../domain/organisations/organisation.ts';
import type { PlainDate } from '../../domain/values/dates.ts';
import { shownHumanCode } from '../../domain/values/human-code.ts';
import type { Text } from '../../problems/text.ts';

/** Why a certificate is refused: each says what is missing, and what to do about it. */

export const organisationUnverified = (status: string): Text => ({
  en:
    status === 'refused'
      ? 'The verification of your organisation was refused. Mend its record as the refusal asks, and it is looked at again.'
      : 'Your organisation is not verified yet. An official verifies it by its registration number; check that number in your record.',
  ar:
    status === 'refused'
      ? 'رُفض التحقق من منشأتكم. صحّحوا سجلها كما طُلب في الرفض ليُنظر فيها من جديد.'
      : 'لم يُتحقق من منشأتكم بعد. يتحقق منها مسؤول برقم تسجيلها؛ تأكدوا من الرقم في سجلكم.',
});

export const licenceNotValid = (country: string, on: PlainDate): Text => ({
  en: `No licence of yours for ${country} is valid on ${on}. Add the licence that is in force to your record.`,
  ar: `لا ترخيص لكم ساريًا في ${country} بتاريخ ${on}. أضيفوا الترخيص الساري إلى سجلكم.`,
});

export const licenceUnconfirmed = ({ number, country, validFrom, validUntil }: Licence): Text => ({
  en: `You added licence ${number} of ${country} (${validFrom} to ${validUntil}), and no official has confirmed it yet. A certificate rests on confirmed days alone: ask the authority to confirm it, or send it again if it is wrong.`,
  ar: `أضفتم الترخيص ${number} الصادر عن ${country} (من ${validFrom} إلى ${validUntil}) ولم يثبّته موظف مختص بعد. ولا تقوم الشهادة إلا على أيام مثبَّتة: اطلبوا من الجهة المختصة تثبيته، أو أعيدوا إرساله إن كان خاطئًا.`,
});

export const placementNotFound: Text = {
  en: 'This is no contract of your organisation. Name contracts of which it is a party.',
  ar: 'هذا ليس عقدًا لمنشأتكم. اذكروا عقودًا هي طرف فيها.',
};

export const placementOfAgency: Text = {
  en: 'The worker came through an agency: the agency applies for this certificate, because it knows what was paid.',
  ar: 'جاء العامل عن طريق وكالة؛ فالوكالة هي التي تطلب هذه الشهادة لأنها تعلم ما دُفع.',
};

export const placementDirect: Text = {
  en: 'The contract says that the employer hired the worker directly: the employer applies for this certificate.',
  ar: 'ينص العقد على أن صاحب العمل وظّف العامل مباشرة؛ فصاحب العمل هو الذي يطلب هذه الشهادة.',
};

export const channelUnknown: Text = {
  en: 'The contract does not say how the worker was recruited. Only a direct hire or a transfer is certified by the employer.',
  ar: 'لا يذكر العقد كيف وُظّف العامل. ولا يُشهد لصاحب العمل إلا بتوظيف مباشر أو نقل.',
};

export const corridorUnknown: Text = {
  en: 'The contract does not say in which country the worker was recruited, so there is no corridor to certify.',
  ar: 'لا يذكر العقد البلد الذي وُظّف فيه العامل، فلا مسار يُشهد له.',
};

export const disclosureMissing: Text = {
  en: 'You have filed no fee disclosure for this placement, and silence is not zero. File one.',
  ar: 'لم تقدّموا إفصاحًا عن رسوم هذا التوظيف، والسكوت ليس صفرًا. قدّموا إفصاحًا.',
};

export const statementMissing: Text = {
  en: 'Your disclosure does not say whether its items are all that the worker paid. File it again with `workerPaidNothing`.',
  ar: 'لا يبيّن إفصاحكم إن كانت بنوده كل ما دفعه العامل. قدّموه من جديد مع `workerPaidNothing`.',
};

export const itemsUndeclared = (items: readonly FeeCode[]): Text => ({
  en: `Your disclosure is silent on ${items.join(', ')}. State who paid each, or name it in \`nothingPaidFor\`.`,
  ar: `إفصاحكم لا يذكر ${items.join('، ')}. بيّنوا من دفع كلًا منها أو اذكروه في \`nothingPaidFor\`.`,
});

export const payerUnknown = (items: readonly FeeCode[]): Text => ({
  en: `Your disclosure says that somebody unknown paid ${items.join(', ')}. Find out who bore it, and file it again.`,
  ar: `يذكر إفصاحكم أن مجهولًا دفع ${items.join('، ')}. تبيّنوا من تحمّله وقدّموه من جديد.`,
});

export const illegitimateCost = (items: readonly FeeCode[]): Text => ({
  en: `Your disclosure states an illegitimate cost (${items.join(', ')}), which nobody may pay. No such placement is certified.`,
  ar: `يذكر إفصاحكم تكلفة غير مشروعة (${items.join('، ')}) لا يجوز لأحد دفعها. ولا يُشهد لتوظيف كهذا.`,
});

export const outsideCollected = (items: readonly FeeCode[]): Text => ({
  en: `Somebody of the recruitment collected ${items.join(', ')}, so it is no private cost of the worker. State it as the fee or cost that it was.`,
  ar: `حصّل طرف في التوظيف ${items.join('، ')}، فهو ليس تكلفة خاصة بالعامل. صرّحوا به بوصفه الرسم أو التكلفة التي كانها.`,
});

export const certificateSuspended = (number: string): Text => ({
  en: `Certificate ${shownHumanCode(number)} of this placement is suspended, or was withdrawn by the authority. Answer the notice that you were served; another certificate does not take its place.`,
  ar: `الشهادة ${shownHumanCode(number)} لهذا التوظيف معلّقة أو سحبتها الجهة المختصة. أجيبوا عن الإشعار الذي تسلّمتموه؛ فلا تحل محلها شهادة أخرى.`,
});

export const certificateInForce = (number: string): Text => ({
  en: `Certificate ${shownHumanCode(number)} speaks for this placement already. Use that one, or withdraw it first.`,
  ar: `الشهادة ${shownHumanCode(number)} تشمل هذا التوظيف بالفعل. استعملوها أو اسحبوها أولًا.`,
});
