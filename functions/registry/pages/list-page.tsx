import type { Child } from 'hono/jsx';
import type { Shown } from '../../pages/page.ts';
import { Pages } from '../../pages/parts/pages.tsx';
import { type Column, DataTable } from '../../pages/parts/table.tsx';
import type { Reader } from '../../pages/reader.ts';

interface ListPage<Row> {
  reader: Reader;
  section: string;
  path: `/${string}`;
  title: string;
  lead?: string;
  /** What can be begun from here. */
  actions?: Child;
  columns: readonly Column<Row>[];
  /** A page of the operation's own list. */
  list: { items: readonly Row[]; page: { next: string | null } };
  empty: string;
  query: URLSearchParams;
}

/** What an organisation has of one kind, newest first: what can be begun, the rows, and the way to the next ones. */
export const listPage = <Row,>(page: ListPage<Row>): Shown => {
  const { reader, section, path, title, lead, actions, columns, list, empty, query } = page;
  return {
    title,
    section,
    main: (
      <>
        <h1 class="govuk-heading-xl">{title}</h1>
        {lead && <p class="govuk-body-l">{lead}</p>}
        {actions}
        <DataTable caption={title} isCaptionHidden columns={columns} rows={list.items} empty={empty} />
        <Pages reader={reader} path={path} query={query} next={list.page.next ?? undefined} />
      </>
    ),
  };
};
