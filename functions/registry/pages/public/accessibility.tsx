import type { Text } from '../../../../lib/problems/text.ts';
import { Figure } from '../../../pages/parts/marks.tsx';
import { readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';

/** The day on which somebody last held these sentences against the service. */
const writtenOn = '2026-11-22';

const words = {
  title: { en: 'Accessibility statement', ar: 'بيان إمكانية الوصول' },
  aim: {
    en: 'Everybody who has to use this service shall be able to: with a keyboard alone, with a screen reader, on a small phone, with large letters, from right to left and from left to right. The measure is WCAG 2.2, level AA.',
    ar: 'ينبغي أن يتمكن كل من يلزمه استخدام هذه الخدمة من استخدامها: بلوحة المفاتيح وحدها، وبقارئ الشاشة، وعلى هاتف صغير، وبأحرف كبيرة، من اليمين إلى اليسار ومن اليسار إلى اليمين. والمقياس هو WCAG 2.2 المستوى AA.',
  },
  tried: { en: 'How it is tried', ar: 'كيف تُجرَّب' },
  machine: {
    en: 'With each change a machine opens every page in Arabic and English, at the width of a desk and of a phone, and in high-contrast colours. It looks for known faults and for anything that sticks out of the page.',
    ar: 'مع كل تغيير تفتح آلة كل صفحة بالعربية والإنجليزية، بعرض شاشة المكتب وشاشة الهاتف، وبالألوان عالية التباين. وتبحث عن العيوب المعروفة وعن كل ما يخرج عن حدود الصفحة.',
  },
  scripts: {
    en: 'No page needs scripts.',
    ar: 'لا تحتاج أي صفحة إلى برامج نصية.',
  },
  limits: { en: 'What is known to be missing', ar: 'ما يُعرف أنه ناقص' },
  people: {
    en: 'People who use screen readers have not tried it yet, and nobody from outside has examined it. A machine finds only part of what is wrong.',
    ar: 'لم يجرّبها بعد مستخدمو قارئات الشاشة، ولم يفحصها أحد من خارج المشروع. ولا تكشف الآلة إلا جزءًا من العيوب.',
  },
  dates: {
    en: 'Fields for days look and speak as your browser has them, which may be another language than the page.',
    ar: 'حقول الأيام تظهر وتُنطق كما في متصفحك، وقد تكون بلغة غير لغة الصفحة.',
  },
  documents: {
    en: 'The documents for programs are in English and are not covered by this statement.',
    ar: 'وثائق البرامج بالإنجليزية ولا يشملها هذا البيان.',
  },
  tell: { en: 'If something stands in your way', ar: 'إذا اعترضك عائق' },
  tellText: {
    en: 'Tell the authority that runs this service, and give the address of the page.',
    ar: 'أبلغ الجهة التي تدير هذه الخدمة واذكر عنوان الصفحة.',
  },
  written: { en: 'Written on', ar: 'كُتب في' },
} as const satisfies Record<string, Text>;

/** What the service promises to people with disabilities, how that is tried, and what is not known. */
export const accessibilityPage = definePage({
  pageId: 'accessibility',
  path: '/accessibility',
  asks: [],
  isPublic: true,
  async show({ language }) {
    const { say, day } = readerOf(language);
    const title = say(words.title);
    const list = (texts: readonly Text[]) => (
      <ul class="govuk-list govuk-list--bullet">
        {texts.map((text) => (
          <li>{say(text)}</li>
        ))}
      </ul>
    );
    return {
      title,
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{say(words.aim)}</p>
          <h2 class="govuk-heading-m">{say(words.tried)}</h2>
          {list([words.machine, words.scripts])}
          <h2 class="govuk-heading-m">{say(words.limits)}</h2>
          {list([words.people, words.dates, words.documents])}
          <h2 class="govuk-heading-m">{say(words.tell)}</h2>
          <p class="govuk-body">{say(words.tellText)}</p>
          <p class="govuk-hint">
            {say(words.written)} <Figure>{day(writtenOn)}</Figure>
          </p>
        </>
      ),
    };
  },
});
