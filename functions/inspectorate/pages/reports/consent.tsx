import type * as z from 'zod';
import type { Report } from '../../../../lib/domain/reports/report.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { RadiosField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { defineFormPage } from '../define-page.ts';
import { bestInterests, bestInterestWords } from '../report-words.ts';
import { ChannelField } from './channel-field.tsx';
import { type AskedFor, ConsentFields } from './consent-fields.tsx';

type One = z.output<typeof Report>;

const words = {
  title: { en: 'What the one who told agrees to now', ar: 'ما يوافق عليه صاحب البلاغ الآن' },
  titleOfChild: { en: 'What serves the child best', ar: 'مصلحة الطفل الفضلى' },
  back: { en: 'Report', ar: 'البلاغ' },
  lead: {
    en: 'Say what each answer means, in their language, then ask. Any of it can be withdrawn at any time, without a reason.',
    ar: 'اشرح معنى كل جواب بلغته ثم اسأل. ويمكن سحب أي موافقة في أي وقت ودون سبب.',
  },
  leadOfChild: {
    en: 'A child does not consent: somebody assesses what serves it best. Protection never waits for that.',
    ar: 'لا يُطلب من الطفل أن يوافق: يُنظر فيما يخدم مصلحته. ولا تنتظر الحماية ذلك أبدًا.',
  },
  interest: {
    en: 'Does acting on the report towards others serve the child?',
    ar: 'هل يخدم الطفلَ التصرفُ بناءً على البلاغ تجاه الآخرين؟',
  },
  child: { en: 'It turned out to be about a child', ar: 'تبيّن أنه عن طفل' },
  send: { en: 'Save', ar: 'حفظ' },
} as const satisfies Record<string, Text>;

const askedFor: readonly AskedFor[] = ['assessment', 'contact', 'referral', 'release'];

interface View extends FormParts {
  report: One;
  isChild: boolean;
}

const Main = ({ reader, report, isChild, form, newKey }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(isChild ? words.titleOfChild : words.title)}</h1>
    <p class="govuk-body-l">{reader.say(isChild ? words.leadOfChild : words.lead)}</p>
    <PostForm newKey={newKey}>
      {isChild ? (
        <RadiosField
          form={form}
          name="bestInterest"
          label={reader.say(words.interest)}
          choices={bestInterests.map((value) => ({ value, label: reader.say(bestInterestWords[value]) }))}
        />
      ) : (
        <ConsentFields form={form} askedFor={askedFor} />
      )}
      <ChannelField form={form} />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
    {!isChild && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/console/reports/${report.id}/consent?child=yes`}>
          {reader.say(words.child)}
        </a>
      </p>
    )}
  </>
);

const purpose = 'report-follow-up';

/** What somebody agrees to from now on; for a child, what was found to serve it. */
export const reportConsentPage = defineFormPage({
  pageId: 'reportConsent',
  path: '/console/reports/:reportId/consent',
  asks: ['getReport', 'changeReportConsent'],
  async load({ ask, query, params: { reportId = '' } }) {
    const { body: report } = await ask('getReport', { params: { reportId }, purpose });
    return { report, isChild: report.bestInterest !== undefined || query.get('child') === 'yes' };
  },
  fresh: ({ report: { consent, bestInterest } }) => ({
    channel: 'hotline',
    bestInterest: bestInterest ?? 'toBeAssessed',
    ...Object.fromEntries(Object.entries({ ...consent }).map(([name, value]) => [`consent.${name}`, value])),
  }),
  async send({ ask, params: { reportId = '' } }, form, key) {
    await ask('changeReportConsent', { params: { reportId }, body: form.body(), key, purpose });
    return `/console/reports/${reportId}`;
  },
  frame: ({ reader, report, isChild }) => ({
    title: reader.say(isChild ? words.titleOfChild : words.title),
    section: 'reports',
    back: { href: `/console/reports/${report.id}`, label: reader.say(words.back) },
    recorded: true,
  }),
  main: Main,
});
