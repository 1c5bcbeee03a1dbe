/** What facts of working time mean, in Arabic, by each sentence of the schema. */
export const ofHours: Readonly<Record<string, string>> = {
  'Working time as the declaring party recorded it, overtime included.':
    'وقت العمل كما سجّله الطرف المصرِّح، ومنه العمل الإضافي.',
  'Working time as the other party recorded it, overtime included.':
    'وقت العمل كما سجّله الطرف الآخر، ومنه العمل الإضافي.',
  'Working time as the parties recorded it, overtime included.':
    'وقت العمل كما سجّلته الأطراف، ومنه العمل الإضافي.',
  'A record of working time is on file.': 'في الملف سجل لوقت العمل.',
  'Every record of a week or longer, and an unknown one for the days since the start that nobody recorded.':
    'كل سجل لأسبوع أو أكثر، وسجل مجهول للأيام التي لم يسجلها أحد منذ البداية.',
  'One record.': 'سجل واحد.',
  'Its first day.': 'أول أيامه.',
  'Its last day.': 'آخر أيامه.',
  'Working time in a week; a longer period as its weekly average.':
    'وقت العمل في الأسبوع؛ وللفترة الأطول متوسطها الأسبوعي.',
  'The part of it that was overtime, in a week.': 'منه العمل الإضافي في الأسبوع.',
  'There was overtime, and it was neither paid nor given back as time off.':
    'كان فيه عمل إضافي لم يُدفع أجره ولم يُعوَّض براحة.',
  'Fewer than one day off in seven.': 'أقل من يوم راحة في كل سبعة أيام.',
  'The most minutes worked on one day.': 'أطول وقت عمل في يوم واحد.',
  'The longest run of days worked without a day off.': 'أطول أيام عمل متتالية بلا يوم راحة.',
  'The worker was under eighteen through all of it.': 'كان العامل دون الثامنة عشرة طوال الفترة كلها.',
  'Unknown in the twelve months in which the eighteenth birthday may fall, because only whole years of age are kept.':
    'غير معروف في الأشهر الاثني عشر التي قد يتم فيها الثامنة عشرة، إذ لا يُحفظ من العمر إلا السنوات الكاملة.',
  'The shortest rest between two shifts.': 'أقصر راحة بين نوبتي عمل.',
  'How the hours were taken down.': 'كيف سُجّلت الساعات.',
  'The longest week.': 'أطول أسبوع عمل.',
  'The highest weekly average of four weeks in a row.': 'أعلى متوسط أسبوعي لأربعة أسابيع متتالية.',
  'The highest weekly average of eight weeks in a row.': 'أعلى متوسط أسبوعي لثمانية أسابيع متتالية.',
  'Weeks above 48 hours among the last eight recorded.': 'أسابيع تجاوزت 48 ساعة من آخر ثمانية مسجَّلة.',
  'Weeks above 60 hours among the last eight recorded.': 'أسابيع تجاوزت 60 ساعة من آخر ثمانية مسجَّلة.',
  'Weeks above 72 hours among the last eight recorded.': 'أسابيع تجاوزت 72 ساعة من آخر ثمانية مسجَّلة.',
  'By how much the longest day passed what the law of the place of work allowed with overtime on the days of its own record; 0 where it did not.':
    'مقدار تجاوز أطول يوم لما كان قانون مكان العمل يجيزه مع العمل الإضافي في أيام سجله؛ وصفر إن لم يتجاوزه.',
  'Weeks with fewer than one day off in seven.': 'أسابيع كان فيها أقل من يوم راحة في كل سبعة أيام.',
  'Weeks with fewer than one day off in seven, where the law of the place of work asked for a day on the days of their own record.':
    'أسابيع كان فيها أقل من يوم راحة في كل سبعة أيام، حيث كان قانون مكان العمل يشترط يومًا في أيام السجل نفسه.',
  'Weeks with overtime that was neither paid nor given back.': 'أسابيع فيها عمل إضافي لم يُدفع أجره ولم يُعوَّض.',
  'The shortest rest between two shifts, as far as recorded.': 'أقصر راحة بين نوبتي عمل بقدر ما سُجّل.',
  'The agreement to average hours, as last recorded.': 'اتفاق حساب متوسط الساعات، كما سُجّل آخر مرة.',
  'Such an agreement is on record.': 'في السجل اتفاق كهذا.',
  'It is in writing.': 'هو مكتوب.',
  'On what it stands.': 'ما يقوم عليه.',
  'Weeks over which it averages.': 'عدد الأسابيع التي يُحسب متوسطها.',
  'The highest weekly average over that many weeks in a row.':
    'أعلى متوسط أسبوعي لذلك العدد من الأسابيع المتتالية.',
};
