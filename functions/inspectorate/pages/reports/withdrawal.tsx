import { withdrawalReasons } from '../../../../lib/domain/reports/report-steps.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { RadiosField } from '../../../pages/parts/fields.tsx';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { defineFormPage } from '../define-page.ts';
import { ChannelField } from './channel-field.tsx';

const words = {
  title: { en: 'Take a report out of use', ar: 'إخراج بلاغ من الاستعمال' },
  back: { en: 'Report', ar: 'البلاغ' },
  lead: {
    en: 'It is kept and stays readable, and no decision reads it any more. Whoever told it may ask for this; mind that somebody may stand beside them.',
    ar: 'يُحفظ ويبقى مقروءًا، ولا يستند إليه أي قرار بعدها. ولصاحب البلاغ أن يطلب ذلك، وانتبه: قد يكون أحد بجانبه.',
  },
  reason: { en: 'Why?', ar: 'لماذا؟' },
  erasureAsked: {
    en: 'The one who told asks that it is destroyed, after thirty days',
    ar: 'طلب صاحب البلاغ إتلافه، بعد ثلاثين يومًا',
  },
  askedByTeller: { en: 'The one who told asks for it', ar: 'طلبه صاحب البلاغ' },
  enteredInError: { en: 'It was entered by mistake', ar: 'سُجّل خطأً' },
  duplicate: { en: 'The same was taken down already', ar: 'سبق تدوين الشيء نفسه' },
  send: { en: 'Take it out of use', ar: 'أخرجه من الاستعمال' },
} as const satisfies Record<string, Text>;

interface View extends FormParts {
  reportId: string;
}

const Main = ({ reader, form, newKey }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
    <p class="govuk-body-l">{reader.say(words.lead)}</p>
    <PostForm newKey={newKey}>
      <RadiosField
        form={form}
        name="reason"
        label={reader.say(words.reason)}
        choices={withdrawalReasons.map((value) => ({ value, label: reader.say(words[value]) }))}
      />
      <ChannelField form={form} />
      <Send isWarning>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

const purpose = 'report-follow-up';

/** A report is no longer used, and why. */
export const reportWithdrawalPage = defineFormPage({
  pageId: 'reportWithdrawal',
  path: '/console/reports/:reportId/withdrawal',
  asks: ['getReport', 'withdrawReport'],
  async load({ ask, params: { reportId = '' } }) {
    await ask('getReport', { params: { reportId }, purpose });
    return { reportId };
  },
  fresh: () => ({ channel: 'hotline' }),
  async send({ ask, params: { reportId = '' } }, form, key) {
    await ask('withdrawReport', { params: { reportId }, body: form.body(), key, purpose });
    return `/console/reports/${reportId}`;
  },
  frame: ({ reader, reportId }) => ({
    title: reader.say(words.title),
    section: 'reports',
    back: { href: `/console/reports/${reportId}`, label: reader.say(words.back) },
    recorded: true,
  }),
  main: Main,
});
