import type { Problem } from './text.ts';

/** Who speaks for an organisation, and how one comes in. */
export const memberProblems = {
  'owner-required': {
    status: 403,
    title: { en: 'Owners decide this', ar: 'هذا القرار للمسؤولين' },
    meaning: {
      en: 'Only an owner of the organisation decides who speaks for it. You are a member of it.',
      ar: 'لا يقرر من يتحدث باسم المنشأة إلا مسؤول فيها، وأنت عضو فيها.',
    },
    cure: {
      en: 'Ask an owner; the list of members names them.',
      ar: 'اطلب ذلك من أحد المسؤولين، وقائمة الأعضاء تبيّنهم.',
    },
  },
  'last-owner': {
    status: 409,
    title: { en: 'An organisation keeps an owner', ar: 'لا تبقى منشأة بلا مسؤول' },
    meaning: {
      en: 'This is the last one who can decide for the organisation. Without them nobody could ever let anyone in again.',
      ar: 'هذا آخر من يستطيع القرار باسم المنشأة، ومن دونه لا يستطيع أحد إدخال غيره بعد ذلك.',
    },
    cure: {
      en: 'Make somebody else an owner first.',
      ar: 'اجعل شخصًا آخر مسؤولًا أولًا.',
    },
  },
  'machine-role': {
    status: 409,
    title: { en: 'A machine stays a machine', ar: 'يبقى البرنامج برنامجًا' },
    meaning: {
      en: 'This member is a machine client. It can be removed; it cannot become an owner or a member.',
      ar: 'هذا العضو برنامج. يمكن إزالته ولا يمكن جعله مسؤولًا أو عضوًا.',
    },
    cure: {
      en: 'Invite the person who shall have that role.',
      ar: 'ادعُ الشخص الذي ينبغي أن يتولى ذلك الدور.',
    },
  },
  'invitation-unusable': {
    status: 422,
    title: { en: 'The code opens nothing', ar: 'الرمز لا يفتح شيئًا' },
    meaning: {
      en: 'The code is mistyped, used, withdrawn, too old, or meant for a machine where a person sends it or the other way round.',
      ar: 'كُتب الرمز خطأً أو استُعمل أو سُحب أو انتهت مدته، أو أُعدّ لبرنامج فأرسله شخص أو العكس.',
    },
    cure: {
      en: 'Check what you typed, or ask an owner of the organisation for another code.',
      ar: 'تحقق مما كتبته، أو اطلب رمزًا آخر من مسؤول في المنشأة.',
    },
  },
  'invitation-closed': {
    status: 409,
    title: { en: 'The invitation is closed', ar: 'الدعوة مغلقة' },
    meaning: {
      en: 'Somebody has used this invitation, or it was withdrawn before.',
      ar: 'استعمل أحدهم هذه الدعوة أو سُحبت من قبل.',
    },
    cure: {
      en: 'Read the list of members; whoever came in by it can be removed there.',
      ar: 'اطلع على قائمة الأعضاء؛ ومن دخل بها يمكن إزالته منها.',
    },
  },
} as const satisfies Record<string, Problem>;
