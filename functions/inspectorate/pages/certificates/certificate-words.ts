import type * as z from 'zod';
import type {
  CertificateState,
  CertificateStepKind,
} from '../../../../lib/domain/certificates/certificate-state.ts';
import type {
  SuspensionEvent,
  SuspensionOutcome,
  SuspensionState,
} from '../../../../lib/domain/suspensions/suspension-steps.ts';
import type { Text } from '../../../../lib/problems/text.ts';

export const certificateStateWords: Readonly<Record<z.output<typeof CertificateState>, Text>> = {
  valid: { en: 'In force', ar: 'سارية' },
  suspended: { en: 'Suspended', ar: 'معلّقة' },
  withdrawn: { en: 'Over', ar: 'انتهى العمل بها' },
  expired: { en: 'Expired', ar: 'انقضت مدتها' },
};

export const certificateStepWords: Readonly<Record<CertificateStepKind, Text>> = {
  issued: { en: 'Issued', ar: 'صدرت' },
  withdrawn: { en: 'Given up by its holder', ar: 'تخلى عنها حاملها' },
  suspended: { en: 'Suspended', ar: 'عُلّقت' },
  reinstated: { en: 'In force again', ar: 'أُعيد العمل بها' },
  revoked: { en: 'Revoked', ar: 'أُلغيت' },
};

export const suspensionStateWords: Readonly<Record<SuspensionState, Text>> = {
  proposed: {
    en: 'Proposed: not in force before another person signs',
    ar: 'مقترح: لا ينفذ قبل أن يوقّعه شخص آخر',
  },
  abandoned: { en: 'Given up before it left', ar: 'تُرك قبل صدوره' },
  awaitingReply: { en: 'In force, the holder may answer', ar: 'نافذ، ولحاملها أن يجيب' },
  unanswered: { en: 'In force, the time for an answer is over', ar: 'نافذ، وانقضت مهلة الإجابة' },
  replied: { en: 'In force, the holder has answered', ar: 'نافذ، وقد أجاب حاملها' },
  upheld: { en: 'Upheld', ar: 'أُبقي عليه' },
  revoked: { en: 'The certificate was revoked', ar: 'أُلغيت الشهادة' },
  appealed: { en: 'The holder contests the decision', ar: 'اعترض حاملها على القرار' },
  final: { en: 'The appeal was decided', ar: 'بُتّ في الاعتراض' },
  reinstated: { en: 'The certificate is in force again', ar: 'أُعيد العمل بالشهادة' },
};

export const outcomeWords: Readonly<Record<SuspensionOutcome | 'suspend', Text>> = {
  suspend: { en: 'Suspend it', ar: 'تعليقها' },
  extend: { en: 'Give more time for an answer', ar: 'تمديد مهلة الإجابة' },
  uphold: { en: 'Uphold the suspension', ar: 'الإبقاء على التعليق' },
  revoke: { en: 'Revoke the certificate', ar: 'إلغاء الشهادة' },
  reinstate: { en: 'Reinstate the certificate', ar: 'إعادة العمل بالشهادة' },
};

export const eventWords: Readonly<Record<SuspensionEvent, Text>> = {
  abandoned: { en: 'Given up before it left', ar: 'تُرك قبل صدوره' },
  tookEffect: { en: 'In force', ar: 'أصبح نافذًا' },
  lapsed: { en: 'The time for an answer was over', ar: 'انقضت مهلة الإجابة' },
  replied: { en: 'The holder answered', ar: 'أجاب حاملها' },
  appealed: { en: 'The holder contested the decision', ar: 'اعترض حاملها على القرار' },
  extend: { en: 'More time was given', ar: 'مُدّدت المهلة' },
  uphold: { en: 'Upheld', ar: 'أُبقي عليه' },
  revoke: { en: 'Revoked', ar: 'أُلغيت' },
  reinstate: { en: 'Reinstated', ar: 'أُعيد العمل بها' },
};
