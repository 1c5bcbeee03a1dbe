import type { Text } from '../../../../lib/problems/text.ts';
import { readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';

const words = {
  title: {
    en: 'A job as it was promised, and no fee for it',
    ar: 'عملٌ كما وُعد به، وبلا رسوم',
  },
  lead: {
    en: 'Insaf keeps the contracts of workers who come to Bahrain beside what they were offered, and what was paid so that they could come.',
    ar: 'تحفظ إنصاف عقود العمال القادمين إلى البحرين إلى جانب ما عُرض عليهم وما دُفع ليتمكنوا من القدوم.',
  },
  begin: { en: 'Start now', ar: 'ابدأ الآن' },
  who: { en: 'For employers and recruitment agencies', ar: 'لأصحاب العمل ووكالات التوظيف' },
  contracts: {
    en: 'Register a contract, also as a household: the offer, what was signed, and who recruited.',
    ar: 'سجّل عقدًا، ولو كنت أسرة: العرض وما وُقِّع ومن استقدم.',
  },
  fees: {
    en: 'Say what was paid and by whom, and see at once how it stands to the law.',
    ar: 'بيّن ما دُفع ومن دفعه، واعرف فورًا موقعه من القانون.',
  },
  notices: {
    en: 'Read what the authority asks you, and answer.',
    ar: 'اطّلع على ما تسألك عنه الجهة المختصة وأجب.',
  },
  needs: { en: 'What to have in hand', ar: 'ما ينبغي أن يكون بين يديك' },
  needsText: {
    en: "The worker's passport, the offer, the signed contract, and the receipts. What you type stays in your browser for twelve hours, so you can stop and come back.",
    ar: 'جواز سفر العامل والعرض والعقد الموقَّع والإيصالات. ما تكتبه يبقى في متصفحك اثنتي عشرة ساعة، فيمكنك التوقف والعودة.',
  },
  principle: { en: 'The principle', ar: 'المبدأ' },
  principleText: {
    en: 'A worker pays nothing for a job: no fee and no related cost, in no country. This is the standard of the International Labour Organization. Where a law allows less protection, this service tells standard and law apart.',
    ar: 'لا يدفع العامل شيئًا مقابل العمل: لا رسومًا ولا تكاليف متصلة بها، في أي بلد. هذا معيار منظمة العمل الدولية. وحيث يمنح القانون حماية أقل، تفرّق هذه الخدمة بين المعيار والقانون.',
  },
  check: { en: 'Check a certificate or a licence', ar: 'تحقق من شهادة أو ترخيص' },
  checkCertificate: { en: 'Check a certificate by its number', ar: 'تحقق من شهادة برقمها' },
  checkLicence: { en: 'Look up an agency by its licence', ar: 'ابحث عن وكالة برقم ترخيصها' },
  checkText: {
    en: 'Anybody can see whether a certificate of fee-free recruitment holds today, and whether an agency is licensed.',
    ar: 'يمكن لأي شخص أن يعرف هل شهادة التوظيف بلا رسوم سارية اليوم، وهل الوكالة مرخصة.',
  },
  programs: { en: 'For programs', ar: 'للبرامج' },
  programsText: {
    en: 'Whatever a page here does, your own system can do too.',
    ar: 'كل ما تفعله صفحة هنا يستطيع نظامك أن يفعله أيضًا.',
  },
  documents: { en: 'Read the documents', ar: 'اقرأ الوثائق' },
} as const satisfies Record<string, Text>;

/** What this service is, for whoever comes. */
export const homePage = definePage({
  pageId: 'home',
  path: '/',
  asks: [],
  isPublic: true,
  async show({ language }) {
    const { say } = readerOf(language);
    const title = say(words.title);
    return {
      title,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{say(words.lead)}</p>
          <a class="govuk-button" href="/console">
            {say(words.begin)}
          </a>
          <h2 class="govuk-heading-l">{say(words.who)}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {[words.contracts, words.fees, words.notices].map((text) => (
              <li>{say(text)}</li>
            ))}
          </ul>
          <h2 class="govuk-heading-m">{say(words.needs)}</h2>
          <p class="govuk-body">{say(words.needsText)}</p>
          <h2 class="govuk-heading-m">{say(words.principle)}</h2>
          <p class="govuk-inset-text">{say(words.principleText)}</p>
          <h2 class="govuk-heading-m">{say(words.check)}</h2>
          <p class="govuk-body">{say(words.checkText)}</p>
          <ul class="insaf-ways">
            <li>
              <a class="govuk-link" href="/verify">
                {say(words.checkCertificate)}
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/licences">
                {say(words.checkLicence)}
              </a>
            </li>
          </ul>
          <h2 class="govuk-heading-m">{say(words.programs)}</h2>
          <p class="govuk-body">
            {say(words.programsText)}{' '}
            <a class="govuk-link" href="/docs">
              {say(words.documents)}
            </a>
          </p>
        </>
      ),
    };
  },
});
