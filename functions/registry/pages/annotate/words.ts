import type { Text } from '../../../../lib/problems/text.ts';

export const annotateWords = {
  title: { en: 'Annotate the contract', ar: 'أضف ملاحظة على العقد' },
  lead: {
    en: 'What you see otherwise, in your own words. It changes no term. The other party and officials read it, and it is never changed or deleted.',
    ar: 'ما تراه على خلاف ما ورد، بكلماتك. لا يغيّر أي شرط. يقرؤه الطرف الآخر والموظفون المختصون، ولا يُعدَّل ولا يُحذف.',
  },
  about: { en: 'What it is about (optional)', ar: 'موضوع الملاحظة (اختياري)' },
  whole: { en: 'The contract as a whole', ar: 'العقد كله' },
  text: { en: 'Remark', ar: 'الملاحظة' },
  textHint: {
    en: 'No passport or telephone numbers, please: the other party reads this.',
    ar: 'من فضلك لا تكتب أرقام جوازات أو هواتف: فالطرف الآخر يقرأ هذا.',
  },
  send: { en: 'Add the remark', ar: 'أضف الملاحظة' },
  remarks: { en: 'Remarks of the parties', ar: 'ملاحظات الطرفين' },
  ours: { en: 'You', ar: 'أنت' },
  employer: { en: 'The employer', ar: 'صاحب العمل' },
  agency: { en: 'The agency', ar: 'الوكالة' },
  back: { en: 'Contract', ar: 'العقد' },
} as const satisfies Record<string, Text>;
