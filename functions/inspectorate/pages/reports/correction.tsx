import type * as z from 'zod';
import type { Report } from '../../../../lib/domain/reports/report.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { asFormBody, type Form } from '../../../pages/form.ts';
import type { FormParts } from '../../../pages/form-page.tsx';
import { PostForm, Send, type Telling } from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { allegationWords } from '../../../pages/words/allegations.ts';
import { defineFormPage } from '../define-page.ts';
import { codeOf, toldFault } from '../report-intake-body.ts';
import { AroundFields, UrgencyField } from '../report-intake-fields.tsx';
import { ChannelField } from './channel-field.tsx';
import { ToldFields } from './told-fields.tsx';

type One = z.output<typeof Report>;

const words = {
  title: { en: 'Correct what was taken down', ar: 'تصحيح ما دُوّن' },
  back: { en: 'Report', ar: 'البلاغ' },
  lead: {
    en: 'All of what was told, as it should have been taken down. What is left empty is taken out; the version before stays readable.',
    ar: 'كل ما قيل، كما كان ينبغي أن يُدوَّن. وما يُترك فارغًا يُحذف، وتبقى النسخة السابقة مقروءة.',
  },
  send: { en: 'Save the correction', ar: 'احفظ التصحيح' },
} as const satisfies Record<string, Text>;

/** Room for what the first call forgot. */
const spare = 2;
const mostRows = 30;
const rowsFor = ({ allegations }: One): number => Math.min(mostRows, allegations.length + spare);

interface View extends FormParts {
  report: One;
}

const filled = (form: Form): number[] =>
  Array.from({ length: mostRows }, (_, at) => at).filter((at) => form.value(`told.${at}`) !== '');

/** What the form does not show stays as it was told: fees item by item, and whose earlier report it repeats. */
function correctionOf(form: Form, report: One, reader: Reader) {
  const { told: _, relation: __, ...typed } = Object(form.body());
  const { fees, repaid, sameSourceAs, language } = report;
  return asFormBody({
    ...(language && { language }),
    ...(fees && { fees }),
    ...(repaid && { repaid }),
    ...(sameSourceAs && { sameSourceAs }),
    ...typed,
    allegations: filled(form).map((at) => ({
      code: codeOf(form.value(`told.${at}`), reader),
      relation: form.value(`relation.${at}`) || undefined,
    })),
  });
}

/** Faults of an allegation, told of the row in which it was typed. */
function tell(problem: Telling, form: Form): Telling {
  const rows = filled(form);
  const errors = problem.errors?.map((fault) => {
    const [, part, at, field] = fault.pointer.split('/');
    if (part !== 'allegations') return fault;
    if (field === 'relation') return { ...fault, pointer: `/relation/${rows[Number(at)] ?? 0}` };
    return toldFault(fault, rows);
  });
  return { ...problem, ...(errors && { errors }) };
}

const asTyped = (report: One, reader: Reader): Record<string, string> => ({
  channel: 'hotline',
  urgency: report.urgency,
  language: report.language ?? '',
  happenedOn: report.happenedOn ?? '',
  'employerAsTold.name': report.employerAsTold?.name ?? '',
  'employerAsTold.governorate': report.employerAsTold?.governorate ?? '',
  'employerAsTold.sector': report.employerAsTold?.sector ?? '',
  ...Object.fromEntries(
    report.allegations.flatMap(({ code, relation }, at) => [
      [`told.${at}`, reader.say(allegationWords(code))],
      [`relation.${at}`, relation],
    ]),
  ),
});

const Main = ({ reader, report, form, newKey }: View) => (
  <>
    <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
    <p class="govuk-body-l">{reader.say(words.lead)}</p>
    <PostForm newKey={newKey}>
      <UrgencyField form={form} />
      <ToldFields form={form} rows={rowsFor(report)} isEachRelated />
      <div class="insaf-columns govuk-!-margin-bottom-0">
        <AroundFields form={form} />
      </div>
      <ChannelField form={form} />
      <Send>{reader.say(words.send)}</Send>
    </PostForm>
  </>
);

const purpose = 'report-follow-up';

/** All of what was told, to be put right: what was misheard, forgotten or taken down wrongly. */
export const reportCorrectionPage = defineFormPage({
  pageId: 'reportCorrection',
  path: '/console/reports/:reportId/correction',
  asks: ['getReport', 'correctReport'],
  async load({ ask, params: { reportId = '' } }) {
    const { body: report } = await ask('getReport', { params: { reportId }, purpose });
    return { report };
  },
  fresh: ({ report }, { language }) => asTyped(report, readerOf(language)),
  async send({ ask, language, params: { reportId = '' } }, form, key) {
    const { body: report } = await ask('getReport', { params: { reportId }, purpose });
    const body = correctionOf(form, report, readerOf(language));
    await ask('correctReport', { params: { reportId }, body, key, purpose });
    return `/console/reports/${reportId}`;
  },
  tell,
  frame: ({ reader, report }) => ({
    title: reader.say(words.title),
    section: 'reports',
    back: { href: `/console/reports/${report.id}`, label: reader.say(words.back) },
    recorded: true,
  }),
  main: Main,
});
