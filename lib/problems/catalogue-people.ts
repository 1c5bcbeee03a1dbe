import type { Problem } from './text.ts';

/** Officials among themselves: who has what in hand, emergencies, and who is appointed. */
export const peopleProblems = {
  'official-not-competent': {
    status: 422,
    title: { en: 'That official cannot take this', ar: 'لا يمكن إسناد هذا إلى ذلك الموظف' },
    meaning: {
      en: 'An employer is assigned to an inspector of the same body, in a governorate where its people work. The official that you named is not one.',
      ar: 'يُسند صاحب العمل إلى مفتش من الجهة نفسها وفي محافظة يعمل فيها عماله. والموظف المذكور ليس كذلك.',
    },
    cure: {
      en: 'Read the list of officials and name an inspector whose record covers the governorate.',
      ar: 'اطلع على قائمة الموظفين واذكر مفتشًا يشمل سجله المحافظة.',
    },
  },
  'assignment-transition': {
    status: 409,
    title: { en: 'The assignment cannot take this step', ar: 'لا يمكن اتخاذ هذه الخطوة في الإسناد' },
    meaning: {
      en: 'An employer that is assigned to somebody for a purpose cannot be assigned again, and one that has ended cannot end.',
      ar: 'صاحب العمل المسند إلى موظف لغرض ما لا يُسند إليه مرة أخرى للغرض نفسه، والإسناد المنتهي لا يُنهى.',
    },
    cure: {
      en: 'Read the assignments of the employer: they list every step.',
      ar: 'اطلع على إسنادات صاحب العمل؛ فهي تعرض كل خطوة.',
    },
  },
  'outside-competence': {
    status: 403,
    title: { en: 'That governorate is not yours', ar: 'هذه المحافظة ليست من اختصاصك' },
    meaning: {
      en: 'Your record does not name the governorate for which you ask, or the body whose matter it is.',
      ar: 'لا يذكر سجلك المحافظة التي تسأل عنها أو الجهة صاحبة الاختصاص.',
    },
    cure: {
      en: 'Leave the filter out: you are shown what is yours. For more, ask your supervisor.',
      ar: 'احذف معيار التصفية ليُعرض عليك ما هو من اختصاصك. وللمزيد راجع مشرفك.',
    },
  },
  'daily-budget-spent': {
    status: 429,
    title: {
      en: 'You have opened as many records as a day allows',
      ar: 'بلغت حد السجلات المسموح بفتحها في اليوم',
    },
    meaning: {
      en: 'A person can open a bounded number of protected records a day, so that nobody reads through all of them unseen. Yours is spent; what you have opened today stays open.',
      ar: 'لكل شخص عدد محدود من السجلات المحمية يفتحها في اليوم حتى لا يطّلع أحد عليها كلها دون أن يُلاحظ. وقد استنفدت عددك، ويبقى ما فتحته اليوم متاحًا لك.',
    },
    cure: {
      en: 'Go on tomorrow: `Retry-After` says in how many seconds. In an emergency ask for break-glass.',
      ar: 'واصل غدًا؛ وترويسة `Retry-After` تذكر بعد كم ثانية. وفي حالة الطوارئ اطلب الفتح الطارئ.',
    },
  },
  'second-person-required': {
    status: 403,
    title: { en: 'Another person has to do this', ar: 'يجب أن ينفذ هذه الخطوة شخص آخر' },
    meaning: {
      en: 'The step needs somebody who took no other step of the matter and, for an emergency, works in another unit than the one who asked.',
      ar: 'تتطلب هذه الخطوة شخصًا لم يتخذ أي خطوة أخرى في الأمر، وفي حالات الطوارئ شخصًا من وحدة غير وحدة مقدم الطلب.',
    },
    cure: {
      en: 'Ask a colleague with the right role; for an emergency, one of another unit.',
      ar: 'اطلب ذلك من زميل يحمل الدور المناسب، ومن وحدة أخرى في حالات الطوارئ.',
    },
  },
  'break-glass-transition': {
    status: 409,
    title: { en: 'The emergency cannot take this step', ar: 'لا يمكن اتخاذ هذه الخطوة في الفتح الطارئ' },
    meaning: {
      en: 'It waits an hour for approval, is open for an hour, and is reviewed when it is over. The step does not follow from where it stands.',
      ar: 'ينتظر الطلب الموافقة ساعة، ويبقى مفتوحًا ساعة، ويُراجع بعد انتهائه. وهذه الخطوة لا تتبع وضعه الحالي.',
    },
    cure: {
      en: 'Read it again: its state says what may follow. Ask anew when it has lapsed.',
      ar: 'اقرأه من جديد؛ فحالته تبيّن ما يمكن أن يليها. وقدّم طلبًا جديدًا إن سقط.',
    },
  },
  'appointment-transition': {
    status: 409,
    title: { en: 'The appointment cannot take this step', ar: 'لا يمكن اتخاذ هذه الخطوة في التعيين' },
    meaning: {
      en: 'What is proposed is confirmed or refused once, and only an appointment that stands can end.',
      ar: 'يُؤكد الاقتراح أو يُرفض مرة واحدة، ولا يُنهى إلا تعيين قائم.',
    },
    cure: {
      en: 'Read it again: its state says what may follow. Propose the person anew when it has ended.',
      ar: 'اقرأه من جديد؛ فحالته تبيّن ما يمكن أن يليها. وقدّم اقتراحًا جديدًا إن انتهى.',
    },
  },
  'appointment-roles': {
    status: 422,
    title: { en: 'Those roles are not for one person', ar: 'لا تجتمع هذه الأدوار لشخص واحد' },
    meaning: {
      en: 'Whoever oversees is nothing else: they would review what they did themselves.',
      ar: 'من يتولى الرقابة لا يتولى دورًا آخر، وإلا راجع ما قام به بنفسه.',
    },
    cure: {
      en: 'Propose `oversight` alone, or leave it out.',
      ar: 'اقترح دور `oversight` وحده، أو احذفه.',
    },
  },
  'break-glass-open': {
    status: 409,
    title: { en: 'Another emergency is still open', ar: 'ما زال فتح طارئ آخر ساريًا' },
    meaning: {
      en: 'One person has one emergency open at a time, and theirs is not over.',
      ar: 'لا يُفتح للشخص الواحد إلا فتح طارئ واحد في الوقت نفسه، وما زال فتحه ساريًا.',
    },
    cure: { en: 'End it first, or wait until its hour is over.', ar: 'أنهِه أولًا، أو انتظر انتهاء ساعته.' },
  },
  'break-glass-spent': {
    status: 403,
    title: { en: 'The emergency opens nothing more', ar: 'لم يعد الفتح الطارئ يفتح شيئًا' },
    meaning: {
      en: 'It has opened 25 records, which is all it can, or it was ended meanwhile.',
      ar: 'فتح 25 سجلًا وهو أقصى ما يمكنه، أو أنه أُنهي في هذه الأثناء.',
    },
    cure: {
      en: 'Have the employer assigned to you, or ask for another emergency.',
      ar: 'اطلب إسناد صاحب العمل إليك، أو قدّم طلب فتح طارئ آخر.',
    },
  },
} as const satisfies Record<string, Problem>;
