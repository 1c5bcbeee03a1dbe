import type { Text } from '../../../../lib/problems/text.ts';
import { readerOf } from '../../../pages/reader.ts';
import { definePage } from '../define-page.ts';
import { againAfter, JobProgress } from './job-progress.tsx';

const words = {
  title: { en: 'Assessment anew by rule set {version}', ar: 'إعادة التقييم بمجموعة القواعد {version}' },
  back: { en: 'Rule set {version}', ar: 'مجموعة القواعد {version}' },
  lead: {
    en: 'After a publication every contract is assessed anew, from the day on which the set decides.',
    ar: 'بعد النشر تُقيَّم كل العقود من جديد، من اليوم الذي تسري فيه المجموعة.',
  },
} as const satisfies Record<string, Text>;

/** How far the assessment anew has come that follows a publication. */
export const reassessmentPage = definePage({
  pageId: 'reassessment',
  path: '/console/rules/:version/reassessment',
  asks: ['getReassessment'],
  async show({ ask, language, query, params: { version = '' } }) {
    const reader = readerOf(language);
    const { body: progress } = await ask('getReassessment', { params: { version } });
    const title = reader.say(words.title, { version });
    return {
      title,
      section: 'rules',
      back: { href: `/console/rules/${version}`, label: reader.say(words.back, { version }) },
      ...againAfter(progress, query),
      main: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{reader.say(words.lead)}</p>
          <JobProgress {...{ reader, progress, query, path: `/console/rules/${version}/reassessment` }} />
        </>
      ),
    };
  },
});
