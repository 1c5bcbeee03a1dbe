import { csvFile } from '../../../pages/csv.ts';
import { FileField } from '../../../pages/parts/fields.tsx';
import {
  freshForm,
  PostForm,
  refusedForm,
  Send,
  type Telling,
  WithErrors,
} from '../../../pages/parts/form.tsx';
import { type Reader, readerOf } from '../../../pages/reader.ts';
import { statusOf } from '../../../pages/refusal-of.ts';
import { definePage, toTheStart } from '../define-page.ts';
import { registerRows } from './register-rows.ts';
import { resultsPage } from './results.tsx';
import { mostRows, uploadRows } from './rows.ts';
import { template } from './template.ts';
import { uploadWords as words } from './words.ts';

/** What a spreadsheet saves, and what programs write. */
const accepted = '.csv,.jsonl,.ndjson,text/csv';

const formPage = (reader: Reader, problem?: Telling) => {
  const empty = { value: () => '' };
  const form = problem ? refusedForm(reader, empty, problem) : freshForm(reader);
  return {
    title: reader.say(words.title),
    section: 'contracts',
    back: { href: '/console', label: reader.say(words.back) },
    status: problem ? (422 as const) : statusOf(undefined),
    main: (
      <WithErrors reader={reader} problem={problem} form={form}>
        <h1 class="govuk-heading-xl">{reader.say(words.title)}</h1>
        <p class="govuk-body-l">{reader.say(words.lead, { rows: mostRows })}</p>
        <p class="govuk-body">{reader.say(words.rules)}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/console/upload?template=csv">
            {reader.say(words.template)}
          </a>
        </p>
        <PostForm isWithFile>
          <FileField form={form} name="file" label={reader.say(words.file)} accept={accepted} />
          <Send>{reader.say(words.send)}</Send>
        </PostForm>
      </WithErrors>
    ),
  };
};

const refused = (reader: Reader, message: string): Telling => ({
  title: reader.say(words.title),
  detail: message,
  errors: [{ pointer: '/file', code: 'file', message }],
});

/** A file that cannot be begun with; what is wrong in its rows is told row by row. */
function refusalOfFile(reader: Reader, text: string, rows: readonly unknown[]): Telling | undefined {
  if (rows.length === 0) return refused(reader, reader.say(words.nothing));
  if (rows.length > mostRows) return refused(reader, reader.say(words.tooMany, { rows: mostRows }));
  const [first = ''] = text.split('\n', 1);
  const hasNames = text.trimStart().startsWith('{') || first.includes('worker.');
  return hasNames ? undefined : refused(reader, reader.say(words.columns));
}

/** A file of past contracts, registered row by row. */
export const uploadPage = definePage({
  pageId: 'upload',
  path: '/console/upload',
  asks: ['getMe', 'registerContract'],
  async show({ ask, language, query }) {
    if (query.has('template')) return csvFile('contracts', template());
    const { organisation } = (await ask('getMe')).body;
    return organisation ? formPage(readerOf(language)) : toTheStart;
  },
  async submit({ ask, language }, form) {
    const reader = readerOf(language);
    const { organisation } = (await ask('getMe')).body;
    if (!organisation) return toTheStart;
    if (form.value('action') === 'save') return csvFile('faults', `\uFEFF${form.value('faults')}\r\n`);
    const text = form.value('file');
    const rows = uploadRows(text, organisation);
    const problem = refusalOfFile(reader, text, rows);
    if (problem) return formPage(reader, problem);
    return resultsPage(reader, await registerRows({ ask }, rows, reader));
  },
});
