/** What facts of wages mean, in Arabic, by each sentence of the schema. */
export const ofWages: Readonly<Record<string, string>> = {
  'Wages as the declaring party recorded them.': 'الأجور كما سجّلها الطرف المصرِّح.',
  'Wages as the other party recorded them.': 'الأجور كما سجّلها الطرف الآخر.',
  'Wages as the parties recorded them.': 'الأجور كما سجّلتها الأطراف.',
  'A wage record is on file.': 'في الملف سجل أجور.',
  'Wage months that ended and have no record.': 'أشهر أجر انتهت ولا سجل لها.',
  'Every wage month that has ended since the first day of work, a month in which nothing was recorded being unknown; a month belongs to the day on which its wage period ends.':
    'كل شهر أجر انتهى منذ أول يوم عمل، والشهر الذي لم يُسجَّل فيه شيء غير معروف؛ ويُنسب الشهر إلى اليوم الذي تنتهي فيه فترة أجره.',
  'One wage month.': 'شهر أجر واحد.',
  'The first day of the month.': 'أول يوم من الشهر.',
  'What it was worth by the terms, before deductions.': 'المستحق عنه بحسب الشروط قبل الاستقطاعات.',
  'What reached the worker.': 'ما وصل إلى العامل.',
  'Nothing was paid for it, and no unpaid leave was agreed in writing.':
    'لم يُدفع عنه شيء، ولم يُتفق كتابةً على إجازة بلا أجر.',
  'Paid and lawfully or unlawfully deducted, of what was due.':
    'نسبة المدفوع والمقتطع، بحق أو بغير حق، من المستحق.',
  'Paid and deducted, of the monthly wage in the contract as it stood.':
    'نسبة المدفوع والمقتطع من الأجر الشهري في العقد كما كان حينها.',
  'Less than 85 % of what was due, or of the contract: a value of the product, not of law.':
    'أقل من 85٪ من المستحق أو من أجر العقد: حدّ وضعه هذا النظام لا القانون.',
  'Days from the day due to the day on which the worker had it; 0 in time.':
    'عدد الأيام من يوم الاستحقاق إلى يوم استلام العامل؛ وصفر إن كان في موعده.',
  'The same as far as it is certain: an order to pay, or a wage still unpaid, already shows it.':
    'العدد نفسه بقدر ما هو مؤكد: يكفي لإثباته أمر دفع أو أجر لم يُدفع بعد.',
  'How long after the day due the law lets it come, as in force on that day.':
    'المهلة التي يجيزها القانون بعد يوم الاستحقاق، كما كانت سارية في ذلك اليوم.',
  'More than seven days late: a value of the product, so that a bank holiday is not late pay.':
    'تأخر أكثر من سبعة أيام: حدّ وضعه هذا النظام كيلا تُعد العطلة المصرفية تأخيرًا.',
  'Why it was late, short or not paid, as declared.': 'سبب تأخر الأجر أو نقصه أو عدم دفعه، كما صُرِّح به.',
  'All or part of it declared as held as security or until the end of the contract, or more than 15 % of it taken as a deposit.':
    'صُرِّح بأنه محتجز كله أو بعضه ضمانًا أو حتى نهاية العقد، أو أُخذ أكثر من 15٪ منه كمبلغ ضمان.',
  'What was paid in full was not.': 'وما دُفع كاملًا لم يُحتجز.',
  'Unpaid leave to which the worker agreed in writing.': 'إجازة بلا أجر وافق عليها العامل كتابةً.',
  'All that was taken from it.': 'كل ما اقتُطع منه.',
  'All that was taken from it, of what was due.': 'نسبة كل ما اقتُطع منه من المستحق.',
  'How much of it the law lets be taken, as in force on the last day of the period.':
    'الحد الذي يجيز القانون اقتطاعه منه، كما كان ساريًا في آخر يوم من الفترة.',
  'Taken for food and housing, of what was due.': 'نسبة ما اقتُطع للطعام والسكن من المستحق.',
  'Something was taken without written consent, tax and insurance apart.':
    'اقتُطع شيء بلا موافقة كتابية، عدا الضريبة والتأمين.',
  'How it was paid.': 'طريقة الدفع.',
  'In whose hands or on whose account it went.': 'من استلمه أو دخل حسابه.',
  'Paid in cash, and the worker holds or signed no receipt.':
    'دُفع نقدًا، وليس بيد العامل إيصال ولا وقّع إيصالًا.',
  'The worker was given a statement of the pay.': 'أُعطي العامل كشفًا بأجره.',
  'Months for which nothing was paid.': 'أشهر لم يُدفع عنها شيء.',
  'The longest run of months for which nothing was paid.': 'أطول أشهر متتالية لم يُدفع عنها شيء.',
  'The most months within any twelve in a row that were paid more than seven days late.':
    'أكبر عدد من الأشهر خلال أي اثني عشر شهرًا متتالية دُفع أجرها متأخرًا أكثر من سبعة أيام.',
  'The most days that a wage was late.': 'أكثر عدد أيام تأخرها أجر.',
  'Months paid short by more than 15 %.': 'أشهر نقص أجرها المدفوع أكثر من 15٪.',
  'The longest run of months paid short by more than 15 %.':
    'أطول أشهر متتالية نقص أجرها المدفوع أكثر من 15٪.',
  'Deductions of one kind, month after month.': 'استقطاعات من نوع واحد شهرًا بعد شهر.',
  'One kind of deduction.': 'نوع واحد من الاستقطاع.',
  'To whom the debt is owed.': 'صاحب الدَّين.',
  'Months in which it was taken.': 'أشهر الاقتطاع.',
  'All that was taken for it.': 'كل ما اقتُطع لأجله.',
  'The last day of the last wage period from which it was taken.': 'آخر يوم من آخر فترة أجر اقتُطع منها.',
  'At least once without written consent.': 'بلا موافقة كتابية مرة على الأقل.',
  'What is still owed was shown each time.': 'بُيِّن المتبقي من الدَّين في كل مرة.',
  'What is still owed is less after the last than after the first.':
    'المتبقي بعد آخر اقتطاع أقل منه بعد أوله.',
  'What the end of the contract made due, such as a gratuity or unused leave.':
    'ما استُحق بانتهاء العقد، كمكافأة نهاية الخدمة أو بدل الإجازات غير المستعملة.',
  'A final settlement is on file.': 'في الملف تسوية نهائية.',
  'The contract has ended.': 'انتهى العقد.',
  'It was paid.': 'دُفعت.',
  'Days from the last day of work to its payment; to today while unpaid.':
    'عدد الأيام من آخر يوم عمل إلى دفعها؛ وإلى اليوم ما لم تُدفع.',
};
