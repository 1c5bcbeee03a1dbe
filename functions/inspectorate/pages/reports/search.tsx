import type * as z from 'zod';
import type { ReportItem } from '../../../../lib/domain/reports/report-item.ts';
import type { Text } from '../../../../lib/problems/text.ts';
import { type FormState, TextField } from '../../../pages/parts/fields.tsx';
import {
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { refusalOf, statusOf } from '../../../pages/refusal-of.ts';
import { definePage } from '../define-page.ts';
import { reportColumns } from './report-columns.tsx';

type Item = z.output<typeof ReportItem>;

const words = {
  title: { en: 'Find a report by its receipt', ar: 'البحث عن بلاغ بإيصاله' },
  back: { en: 'Reports', ar: 'البلاغات' },
  lead: {
    en: 'By the first number of the receipt and by nothing else: a name finds nobody here. The search is recorded, also when it finds nothing.',
    ar: 'بالرقم الأول من الإيصال وحده: لا يُبحث هنا باسم. ويُسجَّل البحث حتى إن لم يُعثر على شيء.',
  },
  number: { en: 'First number of the receipt', ar: 'الرقم الأول من الإيصال' },
  hint: {
    en: 'Eight digits, as they read it out. Never ask for the second number.',
    ar: 'ثمانية أرقام كما يقرؤها. ولا تسأل عن الرقم الثاني أبدًا.',
  },
  send: { en: 'Find it', ar: 'ابحث' },
  found: { en: 'What was found', ar: 'ما عُثر عليه' },
  none: { en: 'No report has this number.', ar: 'لا بلاغ بهذا الرقم.' },
} as const satisfies Record<string, Text>;

interface View {
  reader: Reader;
  form: FormState;
  problem?: Telling | undefined;
  /** Absent before anything was searched. */
  found?: readonly Item[];
}

const shown = ({ reader, form, problem, found }: View) => ({
  title: reader.say(words.title),
  section: 'reports',
  back: { href: '/console/reports', label: reader.say(words.back) },
  recorded: found !== undefined,
  main: (
    <WithErrors reader={reader} problem={problem} form={form}>
      <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
      <p class="govuk-body-l">{reader.say(words.lead)}</p>
      <PostForm>
        <TextField
          form={form}
          name="firstNumber"
          isCode
          isNumeric
          width={10}
          label={reader.say(words.number)}
          hint={reader.say(words.hint)}
        />
        <Send>{reader.say(words.send)}</Send>
      </PostForm>
      {found && (
        <section role="status" aria-labelledby="found">
          <h2 class="govuk-heading-m" id="found">
            {reader.say(words.found)}
          </h2>
          <DataTable
            caption={reader.say(words.found)}
            isCaptionHidden
            columns={reportColumns(reader)}
            rows={found}
            empty={reader.say(words.none)}
          />
        </section>
      )}
    </WithErrors>
  ),
});

/** A report by what the one who told can show for it. The number travels in the form, never in an address. */
export const reportSearchPage = definePage({
  pageId: 'reportSearch',
  path: '/console/reports/search',
  asks: ['searchReports'],
  show: async ({ language }) => {
    const reader = readerOf(language);
    return shown({ reader, form: freshForm(reader) });
  },
  async submit({ ask, language }, form) {
    const reader = readerOf(language);
    let found: readonly Item[] | undefined;
    const problem = await refusalOf(async () => {
      const sent = { body: form.body(), purpose: 'report-follow-up' } as const;
      found = (await ask('searchReports', sent)).body.items;
    });
    if (problem)
      return {
        ...shown({ reader, form: refusedForm(reader, form, problem), problem }),
        status: statusOf(problem),
      };
    return shown({ reader, form: freshForm(reader), found: found ?? [] });
  },
});
