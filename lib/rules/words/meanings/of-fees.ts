/** What facts of fees, loans and giving back mean, in Arabic, by each sentence of the schema. */
export const ofFees: Readonly<Record<string, string>> = {
  'The fee disclosure of the declaring party.': 'إفصاح الطرف المصرِّح عن الرسوم.',
  'The fee disclosure of the other party.': 'إفصاح الطرف الآخر عن الرسوم.',
  'It was filed.': 'قُدِّم الإفصاح.',
  'The declared zero; unknown until filed.': 'صُرِّح بأن العامل لم يدفع شيئًا؛ غير معروف ما لم يُقدَّم الإفصاح.',
  'Fee items as this party declared them.': 'بنود الرسوم كما صرّح بها هذا الطرف.',
  'One fee item.': 'بند رسوم واحد.',
  'Code in the ILO fee taxonomy.': 'رمز البند في تصنيف منظمة العمل الدولية للرسوم.',
  'Category in the ILO fee taxonomy: RF, RC1 to RC7, IL, OT.':
    'فئة البند في تصنيف منظمة العمل الدولية للرسوم.',
  'Category in the ILO fee taxonomy.': 'فئة البند في تصنيف منظمة العمل الدولية للرسوم.',
  'The amount in the wage currency, at the rate of the day.': 'المبلغ بعملة الأجر وبسعر صرف ذلك اليوم.',
  'Currency and amount as it was stated, such as `NPR 50000.00`: to be shown, never calculated with.':
    'المبلغ بعملته كما ذُكر: للعرض لا للحساب.',
  'The day on which it was paid, or the first of several.': 'يوم الدفع، أو أول يوم إن تعددت الدفعات.',
  'Who received it.': 'من استلمه.',
  'The worker or the family paid it.': 'دفعه العامل أو أسرته.',
  'Taken from the wage.': 'اقتُطع من الأجر.',
  'A receipt is on file with the declarant.': 'لدى المصرِّح إيصال به.',
  'Loans and advances as this party declared them.': 'القروض والسلف كما صرّح بها هذا الطرف.',
  'One loan.': 'قرض واحد.',
  'Who lent.': 'المُقرض.',
  'Taken to pay for the recruitment.': 'أُخذ لدفع تكاليف الاستقدام.',
  'Sum lent.': 'المبلغ المُقرَض.',
  'Sum still owed.': 'المبلغ المتبقي.',
  'Nothing is still owed, in whatever currency it was lent.': 'لم يبقَ منه شيء، أيًا كانت عملة القرض.',
  'A sum that nobody states is owed in full.': 'والمبلغ الذي لا يُذكر المتبقي منه مستحق كله.',
  'Sum repaid every month.': 'القسط الشهري.',
  'Interest a year, of what is owed.': 'الفائدة السنوية على المبلغ المستحق.',
  'Interest that one month adds to what is still owed, rounded down.':
    'الفائدة التي يضيفها شهر واحد إلى المتبقي، مقرَّبة إلى الأدنى.',
  'Repaid by deduction from the wage.': 'يُسدَّد بالاقتطاع من الأجر.',
  'Property, a cheque or a guarantor stands behind it.': 'تضمنه ملكية أو شيك أو كفيل.',
  'The worker may leave the job before it is repaid.': 'يجوز للعامل ترك العمل قبل سداده.',
  'What was given back, by the word of this party: in its disclosure and recorded since.':
    'ما رُدّ بحسب قول هذا الطرف: في إفصاحه وما سجّله بعده.',
  'One payment back.': 'مبلغ مردود واحد.',
  'The day on which the worker had it.': 'يوم استلمه العامل.',
  "Each scope of worker-side payments against the corridor's cap of that day.":
    'كل نطاق مما دفعه العامل وأسرته مقابل الحد الأقصى لمسار الاستقدام في ذلك اليوم.',
  'One scope.': 'نطاق واحد.',
  'Within or over the cap; unknown where the figure, the scope or the date is.':
    'ضمن الحد الأقصى أو فوقه؛ غير معروف حيث لا يُعرف الرقم أو النطاق أو التاريخ.',
  'The figure is of low confidence: to verify before it is called a breach.':
    'الرقم ضعيف الموثوقية: يلزم التحقق قبل أن يُعد مخالفة.',
  'The row of the cap table that was applied.': 'صف جدول الحدود القصوى الذي طُبِّق.',
  'Fees by the declaring party alone.': 'الرسوم بحسب الطرف المصرِّح وحده.',
  'Fees by the other party alone.': 'الرسوم بحسب الطرف الآخر وحده.',
  'What the worker side certainly paid: the highest statement so far; known as soon as one is.':
    'ما دفعه العامل وأسرته يقينًا: أعلى ما صُرِّح به حتى الآن؛ يُعرف متى وُجد تصريح واحد.',
  'What the worker side paid for the recruitment, illegitimate items included.':
    'ما دفعه العامل وأسرته للاستقدام، ومنه البنود غير المشروعة.',
  'The part of it that nobody may charge, as far as it is certain.':
    'ما لا يجوز لأحد تقاضيه منه، بقدر ما هو مؤكد.',
  'The part that nobody may charge: bribes, deposits, bonds, undisclosed charges.':
    'ما لا يجوز لأحد تقاضيه: الرشاوى والتأمينات والكفالات والرسوم غير المعلنة.',
  'Paid and not paid back.': 'دُفع ولم يُرد.',
  'Certainly paid and not paid back.': 'دُفع يقينًا ولم يُرد.',
  'By its own word, or by what was demanded of it, the worker is still owed something, in whatever currency it was paid.':
    'بحسب قوله أو بحسب ما طولب به، ما زال للعامل شيء مستحق، أيًا كانت عملة الدفع.',
  'Giving back by the declaring party of what the worker paid: plans and what was demanded.':
    'ردّ الطرف المصرِّح ما دفعه العامل: الخطط وما طولب به.',
  'Giving back by any of the parties of what the worker paid: plans and what was demanded.':
    'ردّ أي من الأطراف ما دفعه العامل: الخطط وما طولب به.',
  'It states that something was given back, in a disclosure or a record.':
    'يذكر أن شيئًا رُدّ، في إفصاح أو سجل.',
  'There is a plan in parts.': 'توجد خطة تقسيط.',
  'Parts of the latest plan whose day has passed and that are not paid in full.':
    'أقساط من أحدث خطة حلّ موعدها ولم تُدفع كاملة.',
  'What of these parts is not paid.': 'ما لم يُدفع من هذه الأقساط.',
  'The day on which the first of these parts was due.': 'يوم استحقاق أول هذه الأقساط.',
  'The authority demanded it back by a notice.': 'طالبت الجهة المختصة بردّه بإشعار.',
  'It was demanded, and no plan covers what is still owed.': 'طولب به، ولا خطة تغطي المتبقي.',
  'The last day for the plan that is missing.': 'آخر موعد للخطة الناقصة.',
  'Fees over all disclosures: the highest statement counts, because every party states all it knows.':
    'الرسوم في كل الإفصاحات: يُعتدّ بأعلى تصريح، لأن كل طرف يصرّح بكل ما يعرف.',
  'What the worker side paid, in thousandths of a basic monthly wage.':
    'ما دفعه العامل وأسرته، بأجزاء الألف من الأجر الأساسي الشهري.',
  'Employer and agency state different things about what the worker paid.':
    'يختلف قول صاحب العمل وقول الوكالة في ما دفعه العامل.',
  'A party that is expected to disclose the fees has not.': 'لم يُفصح عن الرسوم طرف يُنتظر إفصاحه.',
  'The last day for the disclosures of fees.': 'آخر موعد للإفصاح عن الرسوم.',
};
