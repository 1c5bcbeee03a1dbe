import type { Text } from '../../problems/text.ts';
import type { Contract } from '../contracts/contract.ts';
import { type FeeDisclosure, type FeeItem, isWorkerPaid } from '../fees/fee-disclosure.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { lawInWords } from '../values/instrument-names.ts';
import type { Money } from '../values/money.ts';
import type { LegalReference } from './notice.ts';
import type { NoticeReason, NoticeText, ServedNoticeKind } from './served-notice.ts';

/**
 * All that a notice may be made from: what the recipient declared itself, what it can see of its own contracts, and the law.
 * There is no protected type in this file or behind it (`test/architecture.test.ts`), so no text can be made from one.
 */
export interface NoticeFacts {
  recipient: Pick<Organisation, 'name'>;
  contracts: readonly Pick<Contract, 'id' | 'externalId'>[];
  disclosures: readonly Pick<FeeDisclosure, 'id' | 'items' | 'receivedAt'>[];
  law: readonly LegalReference[];
  /** Its own certificate, by the number that anybody may look up. */
  certificateNumber?: string;
  /** What is demanded back for each of its contracts. */
  demanded?: readonly { contractId: string; amount: Money }[];
}

type Demanded = NonNullable<NoticeFacts['demanded']>[number];

const subjects: Readonly<Record<ServedNoticeKind, Text>> = {
  askEmployer: { en: 'Questions about your records', ar: 'أسئلة عن سجلاتكم' },
  rightOfReply: { en: 'You may answer before a decision is made', ar: 'لكم حق الرد قبل اتخاذ القرار' },
  notice: { en: 'Something to put right', ar: 'أمر ينبغي تصحيحه' },
  certificateSuspension: { en: 'Your certificate is suspended', ar: 'تعليق شهادتكم' },
  replyExtension: { en: 'More time for your answer', ar: 'تمديد مهلة الرد' },
  suspensionUpheld: { en: 'Your certificate stays suspended', ar: 'بقاء شهادتكم معلقة' },
  certificateReinstatement: { en: 'Your certificate is in force again', ar: 'إعادة العمل بشهادتكم' },
  certificateRevocation: { en: 'Your certificate is revoked', ar: 'إلغاء شهادتكم' },
  repaymentDemand: { en: 'Fees to be repaid', ar: 'رسوم تجب إعادتها' },
};

const reasons: Readonly<Record<NoticeReason, Text>> = {
  routineReview: {
    en: 'Your organisation was reviewed in the ordinary course.',
    ar: 'جرت مراجعة منشأتكم في السياق المعتاد.',
  },
  randomSelection: {
    en: 'Your organisation was selected at random.',
    ar: 'اختيرت منشأتكم عشوائيًا.',
  },
  sectorReview: { en: 'Your sector is under review.', ar: 'قطاعكم قيد المراجعة.' },
  licenceReview: { en: 'Your licence is under review.', ar: 'ترخيصكم قيد المراجعة.' },
  recordsIncomplete: { en: 'Your records are incomplete.', ar: 'سجلاتكم غير مكتملة.' },
  earlierNotice: { en: 'An earlier notice is still open.', ar: 'ما زال إشعار سابق مفتوحًا.' },
};

const line = (en: string, ar: string): Text => ({ en, ar });

const certificateLine = (number: string): Text => line(`Certificate: ${number}`, `الشهادة: ${number}`);

const contractLine = ({ id, externalId }: NoticeFacts['contracts'][number]): Text => {
  const name = externalId === undefined ? id : `${externalId} (${id})`;
  return line(`Contract: ${name}`, `العقد: ${name}`);
};

const itemLine = ({ item, amount }: FeeItem): Text => {
  const much = amount === undefined ? '' : ` ${amount.amount} ${amount.currency}`;
  return line(
    `Paid by the worker, as you declared: ${item}${much}`,
    `دفعه العامل بحسب تصريحكم: ${item}${much}`,
  );
};

const disclosureLines = ({ id, items, receivedAt }: NoticeFacts['disclosures'][number]): Text[] => {
  const month = receivedAt.slice(0, 7);
  const own = line(`Your fee disclosure ${id} of ${month}`, `إفصاحكم عن الرسوم ${id} بتاريخ ${month}`);
  return [own, ...items.filter(isWorkerPaid).map(itemLine)];
};

const demandLine = ({ contractId, amount: { amount, currency } }: Demanded): Text =>
  line(
    `To be paid back to the worker of ${contractId}: ${amount} ${currency}`,
    `يُرد إلى عامل العقد ${contractId}: ${amount} ${currency}`,
  );

const lawLine = (law: NoticeFacts['law'][number]): Text =>
  line(`Law: ${lawInWords(law, 'en')}`, `القانون: ${lawInWords(law, 'ar')}`);

interface Asked {
  kind: ServedNoticeKind;
  reason: NoticeReason;
  facts: NoticeFacts;
  /** The official's own words, already screened. */
  words?: Text | undefined;
}

/** The notice, in both languages: what it is, why, about what of the recipient's own, by which law, and the official's words. */
export function noticeText({ kind, reason, facts, words }: Asked): NoticeText {
  const { latin, arabic = latin } = facts.recipient.name;
  const lines: Text[] = [
    line(`To ${latin}`, `إلى ${arabic}`),
    reasons[reason],
    ...(facts.certificateNumber === undefined ? [] : [certificateLine(facts.certificateNumber)]),
    ...facts.contracts.map(contractLine),
    ...facts.disclosures.flatMap(disclosureLines),
    ...(facts.demanded ?? []).map(demandLine),
    ...facts.law.map(lawLine),
    ...(words ? [words] : []),
  ];
  const body = (language: 'en' | 'ar'): string => lines.map((each) => each[language]).join('\n');
  return { subject: subjects[kind], body: { en: body('en'), ar: body('ar') } };
}
