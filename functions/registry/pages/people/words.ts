import type { MemberRole } from '../../../../lib/domain/access/actor.ts';
import type { Text } from '../../../../lib/problems/text.ts';

export const roleNames: Readonly<Record<MemberRole, Text>> = {
  owner: { en: 'Owner', ar: 'مسؤول' },
  member: { en: 'Member', ar: 'عضو' },
  system: { en: 'Machine', ar: 'برنامج' },
};

export const roleHints: Readonly<Record<MemberRole, Text>> = {
  owner: {
    en: 'Does everything, and decides who speaks for the organisation.',
    ar: 'يفعل كل شيء، ويقرر من يتحدث باسم المنشأة.',
  },
  member: {
    en: 'Registers contracts, discloses fees, answers notices.',
    ar: 'يسجّل العقود ويفصح عن الرسوم ويرد على الإشعارات.',
  },
  system: {
    en: 'A program of yours that signs in with a secret of its own.',
    ar: 'برنامج لك يدخل بسرّه الخاص.',
  },
};

export const peopleWords = {
  title: { en: 'People and machines', ar: 'الأشخاص والبرامج' },
  lead: {
    en: 'Who speaks for your organisation here. Owners invite and remove; one owner always stays.',
    ar: 'من يتحدث هنا باسم منشأتك. يدعو المسؤولون ويزيلون، ويبقى مسؤول واحد دائمًا.',
  },
  name: { en: 'Name', ar: 'الاسم' },
  role: { en: 'Role', ar: 'الدور' },
  since: { en: 'Since', ar: 'منذ' },
  you: { en: 'You', ar: 'أنت' },
  founder: { en: 'Registered the organisation', ar: 'سجّل المنشأة' },
  change: { en: 'Change', ar: 'تعديل' },
  none: { en: 'Nobody.', ar: 'لا أحد.' },
  invitations: { en: 'Open invitations', ar: 'دعوات لم تُستعمل' },
  invitedBy: { en: 'Invited by', ar: 'دعاه' },
  until: { en: 'Opens until', ar: 'صالحة حتى' },
  withdraw: { en: 'Withdraw', ar: 'سحب' },
  invite: { en: 'Invite somebody', ar: 'ادعُ أحدًا' },
  inviteLead: {
    en: 'You get a code that opens the door once, within seven days. Hand it over yourself: whoever has it can use it.',
    ar: 'تحصل على رمز يفتح الباب مرة واحدة خلال سبعة أيام. سلّمه بنفسك: فمن يحمله يستطيع استعماله.',
  },
  inviteName: { en: 'Who is it for?', ar: 'لمن هو؟' },
  inviteNameHint: {
    en: 'As your colleagues know them, for example “Yousif, accounts” or “Payroll system”.',
    ar: 'كما يعرفه زملاؤك، مثل «يوسف، الحسابات» أو «نظام الرواتب».',
  },
  send: { en: 'Make a code', ar: 'أنشئ رمزًا' },
  code: { en: 'The code for {name}', ar: 'رمز {name}' },
  codeOnce: {
    en: 'Write it down or send it now: it is not shown again.',
    ar: 'دوّنه أو أرسله الآن: فلن يُعرض مرة أخرى.',
  },
  codeHow: {
    en: 'They sign in with an account of their own and enter the code where they are asked for their organisation.',
    ar: 'يدخل بحسابه الخاص ويكتب الرمز حيث يُسأل عن منشأته.',
  },
  machineHow: {
    en: 'Give it to whoever keeps the program: the program enters it once (how is told under “For programs” below). Its client id and secret come from the authority that runs this service. To change a secret, have a second client made, give it a code, and remove the first.',
    ar: 'سلّمه لمن يدير البرنامج: يُدخله البرنامج مرة واحدة (الطريقة في صفحة «للبرامج» أسفل الصفحة). وتصدر هوية البرنامج وسرّه عن الجهة المشغّلة لهذه الخدمة؛ ولتغيير السر اطلب إنشاء هوية ثانية وأعطها رمزًا ثم أزل الأولى.',
  },
  memberTitle: { en: 'Role of {name}', ar: 'دور {name}' },
  save: { en: 'Save', ar: 'حفظ' },
  remove: { en: 'Remove from the organisation', ar: 'إزالة من المنشأة' },
  removeLead: {
    en: 'Within ten seconds nothing they send counts for your organisation any more. What they did stays on record.',
    ar: 'خلال عشر ثوانٍ لا يُحتسب لمنشأتك شيء مما يرسله. وما فعله يبقى مسجَّلًا.',
  },
  leave: { en: 'Leave the organisation', ar: 'مغادرة المنشأة' },
  back: { en: 'People and machines', ar: 'الأشخاص والبرامج' },
  organisation: { en: 'Your organisation', ar: 'منشأتك' },
  join: { en: 'Join an organisation', ar: 'الانضمام إلى منشأة' },
  joinLead: {
    en: 'Somebody of that organisation made a code for you. Each code works once.',
    ar: 'أعدّ لك شخص من تلك المنشأة رمزًا. يعمل كل رمز مرة واحدة.',
  },
  joinCode: { en: 'Code', ar: 'الرمز' },
  joinHint: { en: 'As in 7K3M-9QXT-2C4S', ar: 'مثل ‎7K3M-9QXT-2C4S‎' },
  joinSend: { en: 'Join', ar: 'انضم' },
  start: { en: 'Start', ar: 'البداية' },
} as const satisfies Record<string, Text>;
