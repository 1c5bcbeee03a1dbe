import { csvOf } from '../../../pages/csv.ts';
import { PostForm, Send } from '../../../pages/parts/form.tsx';
import { Code, Figure, Name } from '../../../pages/parts/marks.tsx';
import { DataTable } from '../../../pages/parts/table.tsx';
import type { Reader } from '../../../pages/reader.ts';
import type { RowResult } from './register-rows.ts';
import { uploadWords as words } from './words.ts';

/** A column of the table by its name: `/worker/document/number` is `worker.document.number`. */
const columnOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '.');

const Result = ({ reader, row }: { reader: Reader; row: RowResult }) =>
  row.contractId ? (
    <a class="govuk-link" href={`/console/contracts/${row.contractId}`}>
      {reader.say(words.registered)}
      <span class="govuk-visually-hidden"> {row.worker}</span>
    </a>
  ) : (
    <ul class="govuk-list govuk-list--bullet">
      {row.faults.map(({ pointer, message }) => (
        <li>
          {pointer && (
            <>
              <Code>{columnOf(pointer)}</Code>:{' '}
            </>
          )}
          {message.replaceAll('`', '')}
        </li>
      ))}
    </ul>
  );

/** The faults, one a line, for whoever mends the file. */
const faultsTable = (results: readonly RowResult[], reader: Reader): string =>
  csvOf(
    [
      { heading: reader.say(words.line), cell: ({ line }: Line) => line },
      { heading: reader.say(words.column), cell: ({ column }: Line) => column },
      { heading: reader.say(words.fault), cell: ({ message }: Line) => message },
    ],
    results.flatMap(({ line, faults }) =>
      faults.map(({ pointer, message }) => ({ line, column: columnOf(pointer), message })),
    ),
  );

interface Line {
  line: number;
  column: string;
  message: string;
}

/** What became of each row, those with faults first. Nothing of it is kept: the file with the faults is in the form. */
export const resultsPage = (reader: Reader, results: readonly RowResult[]) => {
  const failed = results.filter(({ faults }) => faults.length > 0);
  const done = results.length - failed.length;
  const title = reader.say(words.results);
  return {
    title,
    section: 'contracts',
    back: { href: '/console', label: reader.say(words.back) },
    status: failed.length > 0 ? (422 as const) : (200 as const),
    main: (
      <>
        <h1 class="govuk-heading-xl">{title}</h1>
        <p class="govuk-body-l">{reader.say(words.summary, { done, failed: failed.length })}</p>
        {failed.length > 0 && (
          <PostForm>
            <input type="hidden" name="faults" value={faultsTable(failed, reader)} />
            <Send name="action" value="save" isSecondary>
              {reader.say(words.save)}
            </Send>
          </PostForm>
        )}
        <DataTable
          caption={title}
          isCaptionHidden
          columns={[
            {
              heading: reader.say(words.line),
              cell: ({ line }: RowResult) => <Figure>{reader.number(line)}</Figure>,
            },
            { heading: reader.say(words.worker), cell: ({ worker }: RowResult) => <Name>{worker}</Name> },
            {
              heading: reader.say(words.result),
              cell: (row: RowResult) => <Result reader={reader} row={row} />,
            },
          ]}
          rows={results.toSorted((a, b) => b.faults.length - a.faults.length || a.line - b.line)}
          empty={reader.say(words.nothing)}
        />
        <p class="govuk-body">
          <a class="govuk-link" href="/console/upload">
            {reader.say(words.again)}
          </a>
        </p>
      </>
    ),
  };
};
