/** What facts that only officials may know mean, in Arabic, by each sentence of the schema. */
export const ofOfficials: Readonly<Record<string, string>> = {
  'Records of the authorities.': 'سجلات الجهات الرسمية.',
  "An official verified the employer's registration.": 'تحقّق موظف مختص من سجل صاحب العمل.',
  "An official verified the agency's registration.": 'تحقّق موظف مختص من سجل الوكالة.',
  'A licence for the country of work that an official confirmed was in force on the first known day.':
    'كان لبلد العمل ترخيص سارٍ أكّده موظف مختص في أول يوم معروف.',
  'The certificate of fee-free recruitment that speaks for this placement.':
    'شهادة الاستقدام بلا رسوم التي تشمل هذا التوظيف.',
  'One was issued that speaks for this placement.': 'صدرت شهادة تشمل هذا التوظيف.',
  'Its number, as people read it aloud.': 'رقمها كما يُقرأ جهرًا.',
  'What anybody may know of it, on the day of the decision.': 'حالتها المعلنة للجميع في يوم القرار.',
  'The day on which it was issued.': 'يوم إصدارها.',
  'The declaring party holds it; else the other one does.': 'حاملها الطرف المصرِّح؛ وإلا فالطرف الآخر.',
  'It says that the worker side never paid anything.': 'تنص على أن العامل وأسرته لم يدفعوا شيئًا قط.',
  'No, where the worker had paid and was paid back.': '«لا» إن كان العامل قد دفع ثم رُدّ إليه.',
  'It was suspended and came back.': 'عُلِّقت ثم أُعيدت.',
  'The day on which it came back: what was known by then was weighed by a person.':
    'يوم إعادتها: وما كان معروفًا حتى ذلك اليوم نظر فيه إنسان.',
  "The worker's permit, as last entered.": 'تصريح العامل، كما أُدخل آخر مرة.',
  'The state of the permit is on file.': 'حالة التصريح مدوَّنة في الملف.',
  'Which permit it is.': 'نوع التصريح.',
  'Its state.': 'حالته.',
  'Through whose doing it lapsed or was never issued.': 'من تسبّب في انتهائه أو عدم صدوره.',
  'The employer of record holds it.': 'هو باسم صاحب العمل المسجَّل.',
  'Days that it has been in this state.': 'عدد الأيام منذ صار على هذه الحالة.',
  'A transfer, an exit or an absence report is on file.': 'في الملف نقل أو مغادرة أو بلاغ غياب.',
  'Transfers, exits and absence reports on file.': 'ما في الملف من نقل ومغادرة وبلاغات غياب.',
  'One event.': 'حدث واحد.',
  'What happened.': 'ما حدث.',
  'Who asked, refused or reported.': 'من طلب أو رفض أو بلّغ.',
  'The day.': 'اليوم.',
  'The worker had worked as long as the law asks for a transfer.':
    'أتمّ العامل المدة التي يشترطها القانون للنقل.',
  'The worker contests it, or was shown to be at work.': 'يعترض العامل عليه، أو ثبت أنه كان في العمل.',
  'A finding about the employer is on file.': 'في الملف نتيجة سابقة بحق صاحب العمل.',
  'What authorities found about the employer before.': 'ما أثبتته الجهات الرسمية سابقًا بحق صاحب العمل.',
  'History: never above low.': 'سوابق: لا تتجاوز المستوى المنخفض أبدًا.',
  'One finding.': 'نتيجة واحدة.',
  'What was found or done.': 'ما ثبت أو اتُّخذ.',
  'Days from then to the decision.': 'عدد الأيام من ذلك الحين إلى القرار.',
  'A finding about the agency is on file.': 'في الملف نتيجة سابقة بحق الوكالة.',
  'What authorities found about the agency before.': 'ما أثبتته الجهات الرسمية سابقًا بحق الوكالة.',
  'What inspectors observed.': 'ما لاحظه المفتشون.',
  'An inspection that looked at this contract is on file.': 'في الملف زيارة تفتيش نظرت في هذا العقد.',
  'What was observed of this contract.': 'ما لوحظ بشأن هذا العقد.',
  'One observation.': 'ملاحظة واحدة.',
  'What was observed.': 'ما لوحظ.',
  'What the code counts as: only an indicator counts towards one.':
    'ما يُعدّ به الرمز: لا يُحسب للمؤشر إلا ما كان مؤشرًا.',
  'The indicator, when it counts towards one.': 'المؤشر الذي يُحسب له، إن كان.',
  'How much the content weighs by itself, when it counts towards an indicator.':
    'وزن المضمون بذاته، متى حُسب لمؤشر.',
  'For how many workers: the highest number of one visit.': 'عدد العمال: أكبر عدد في زيارة واحدة.',
  'How it was observed; the surest of several.': 'كيف لوحظ؛ وأوثق الطرق إن تعددت.',
  'The last day on which it was observed.': 'آخر يوم لوحظ فيه.',
  "An inspection of this contract found papers kept at the worker's own written wish and handed over at once.":
    'وجدت زيارة تفتيش لهذا العقد أن الوثائق محفوظة برغبة العامل المكتوبة وسُلّمت إليه فورًا.',
  'Always known: nobody else can show it.': 'معروفة دائمًا: لا يثبتها غيرها.',
  'An inspection at the employer, of workers who are not told apart, is on file.':
    'في الملف زيارة تفتيش لصاحب العمل شملت عمالًا لم يُفرَّق بينهم.',
  'What was observed at the employer, of workers who are not told apart.':
    'ما لوحظ لدى صاحب العمل بشأن عمال لم يُفرَّق بينهم.',
  'What workers, and others for them, told.': 'ما رواه العمال أو غيرهم عنهم.',
  'A report about this contract is on file.': 'في الملف بلاغ بشأن هذا العقد.',
  'What was told about this contract.': 'ما رُوي بشأن هذا العقد.',
  'One allegation.': 'ادعاء واحد.',
  'What is alleged.': 'ما يُدّعى.',
  '`self` when the worker said it, else `witness`.': 'العامل نفسه إن قاله هو، وإلا فشاهد.',
  'What happened elsewhere is not here.': 'وليس هنا ما حدث في مكان آخر.',
  'The one it happened to said it.': 'قاله من وقع له.',
  'How it reached us; of several the most independent.': 'كيف وصل إلينا؛ وأكثر الطرق استقلالًا إن تعددت.',
  'People and authorities who say it independently.': 'عدد من يقوله من أشخاص وجهات باستقلال.',
  'What came through a link that the employer or agency handed over is none.':
    'ولا يُعدّ منها ما جاء برابط سلّمه صاحب العمل أو الوكالة.',
  'The day on which it was first told.': 'أول يوم رُوي فيه.',
  'The day on which it was last told.': 'آخر يوم رُوي فيه.',
  'What the worker and the family paid, as the worker tells it.': 'ما دفعه العامل وأسرته، كما يرويه العامل.',
  'One element a payment; beside what was told there is always what was not.':
    'عنصر لكل دفعة؛ وإلى جانب ما رُوي يبقى ما لم يُروَ.',
  'One payment.': 'دفعة واحدة.',
  'What for: a code of the ILO fee taxonomy.': 'الغرض منها: رمز في تصنيف منظمة العمل الدولية للرسوم.',
  'The amount in the wage currency.': 'المبلغ بعملة الأجر.',
  'Unknown where it was not said, and where it was paid in another currency, because no day is told.':
    'غير معروف إن لم يُذكر، وإن دُفع بعملة أخرى، لأن يوم الدفع لا يُروى.',
  'The worker says that there was a receipt, or none.': 'يقول العامل إن هناك إيصالًا أو لا إيصال.',
  'It did not come through a link that the employer or agency handed over.':
    'لم يأتِ برابط سلّمه صاحب العمل أو الوكالة.',
  'The worker has said whether the money came back.': 'قال العامل إن كان المال قد رُدّ إليه.',
  'The day of the latest such answer.': 'يوم أحدث جواب كهذا.',
  'Said to an official: all came back, and no later word contradicts it.':
    'قيل لموظف مختص: رُدّ كل شيء، ولا قول لاحق يناقضه.',
  'An answer through a link or from nobody known never confirms.':
    'ولا يؤكده أبدًا جواب عبر رابط أو من مجهول.',
  'The latest word that counts says that not all came back, wherever it came from.':
    'آخر قول يُعتدّ به يفيد أن المال لم يُردّ كله، أيًا كان مصدره.',
  'A report about the employer as a whole is on file.': 'في الملف بلاغ عن صاحب العمل عمومًا.',
  'What was told about the employer as a whole, by others than this worker.':
    'ما رواه غير هذا العامل عن صاحب العمل عمومًا.',
  'Days from the latest report to an absence report of the employer that followed it.':
    'عدد الأيام من آخر بلاغ إلى بلاغ غياب قدّمه صاحب العمل بعده.',
  'Days from the latest report to the end of the contract by the employer that followed it.':
    'عدد الأيام من آخر بلاغ إلى إنهاء صاحب العمل العقد بعده.',
  'The word of the worker against the disclosures, one by one.': 'قول العامل مقابل كل إفصاح على حدة.',
  'The worker tells of a payment, and the declaring party says that there was none, or less in all.':
    'يروي العامل أنه دفع، ويقول الطرف المصرِّح إنه لم يدفع شيئًا أو إن المجموع أقل.',
  'The same of the other party.': 'ومثله للطرف الآخر.',
};
