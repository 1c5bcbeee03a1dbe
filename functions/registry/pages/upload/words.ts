import type { Text } from '../../../../lib/problems/text.ts';

export const uploadWords = {
  title: { en: 'Upload past contracts', ar: 'رفع عقود سابقة' },
  lead: {
    en: 'A table with one contract a row, as your spreadsheet saves it (CSV), or one contract a line as a program writes it (JSON lines). At most {rows} rows at a time.',
    ar: 'جدول فيه عقد في كل صف كما يحفظه برنامج الجداول (CSV)، أو عقد في كل سطر كما يكتبه برنامج (JSON lines). بحد أقصى {rows} صف في المرة الواحدة.',
  },
  rules: {
    en: 'Each row is registered by itself: what is right is registered, and what is not is told with its line and its column. Sending the same file again within seven days registers nothing twice.',
    ar: 'يُسجَّل كل صف وحده: الصحيح يُسجَّل، وما سواه يُبيَّن بسطره وعموده. وإرسال الملف نفسه خلال سبعة أيام لا يسجّل شيئًا مرتين.',
  },
  template: { en: 'Save an empty table with one example', ar: 'احفظ جدولًا فارغًا مع مثال' },
  file: { en: 'File', ar: 'الملف' },
  send: { en: 'Register the contracts', ar: 'سجّل العقود' },
  nothing: { en: 'The file has no rows.', ar: 'لا صفوف في الملف.' },
  tooMany: {
    en: 'The file has more than {rows} rows. Cut it into parts.',
    ar: 'في الملف أكثر من {rows} صف. قسّمه.',
  },
  columns: { en: 'The first line must name the columns.', ar: 'يجب أن يسمّي السطر الأول الأعمدة.' },
  results: { en: 'What became of each row', ar: 'ما آل إليه كل صف' },
  summary: {
    en: '{done, plural, =0 {No contract is registered} one {One contract is registered} other {# contracts are registered}}; {failed, plural, =0 {no row has a fault} one {one row has a fault} other {# rows have a fault}}.',
    ar: '{done, plural, =0 {لم يُسجَّل عقد} one {سُجِّل عقد واحد} two {سُجِّل عقدان} few {سُجِّلت # عقود} many {سُجِّل # عقدًا} other {سُجِّل # عقد}}؛ {failed, plural, =0 {ولا خطأ في أي صف} one {وفي صف واحد خطأ} two {وفي صفين خطأ} few {وفي # صفوف خطأ} many {وفي # صفًا خطأ} other {وفي # صف خطأ}}.',
  },
  line: { en: 'Line', ar: 'السطر' },
  worker: { en: 'Worker', ar: 'العامل' },
  result: { en: 'Result', ar: 'النتيجة' },
  registered: { en: 'Registered', ar: 'سُجِّل' },
  unreadable: { en: 'This line is no JSON object.', ar: 'هذا السطر ليس كائن JSON.' },
  save: { en: 'Save the faults as a table', ar: 'احفظ الأخطاء في جدول' },
  column: { en: 'Column', ar: 'العمود' },
  fault: { en: 'Fault', ar: 'الخطأ' },
  again: { en: 'Upload another file', ar: 'ارفع ملفًا آخر' },
  back: { en: 'Contracts', ar: 'العقود' },
} as const satisfies Record<string, Text>;
