import type { Child } from 'hono/jsx';

export interface Column<Row> {
  heading: string;
  cell(row: Row): Child;
  /** Figures stand at the end of their column. */
  isNumeric?: true;
}

interface TableProps<Row> {
  caption: string;
  /** Where a link from elsewhere leads. */
  id?: string;
  /** The caption is read out, and seen only where no heading above says the same. */
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Shown in place of a table without rows. */
  empty: Child;
  /** On a phone a wide table scrolls in its own box instead of becoming cards. */
  keepsRows?: true;
}

const cellClass = (base: string, isNumeric: true | undefined): string =>
  isNumeric ? `${base} ${base}--numeric` : base;

function Head<Row>({ columns }: Pick<TableProps<Row>, 'columns'>) {
  return (
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        {columns.map(({ heading, isNumeric }) => (
          <th scope="col" class={cellClass('govuk-table__header', isNumeric)}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Rows of data, with a caption; what there is not is said instead of an empty grid. */
export function DataTable<Row>({
  caption,
  id,
  isCaptionHidden,
  columns,
  rows,
  empty,
  keepsRows,
}: TableProps<Row>) {
  if (rows.length === 0)
    return (
      <p class="govuk-body" id={id}>
        {empty}
      </p>
    );
  const table = (
    <table id={id} class={`govuk-table${keepsRows ? '' : ' insaf-stacked'}`}>
      <caption
        class={isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}
      >
        {caption}
      </caption>
      <Head columns={columns} />
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr class="govuk-table__row">
            {columns.map(({ heading, cell, isNumeric }) => (
              <td class={cellClass('govuk-table__cell', isNumeric)} data-heading={heading}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (!keepsRows) return table;
  return (
    <section class="insaf-wide" aria-label={caption} tabindex={0}>
      {table}
    </section>
  );
}
