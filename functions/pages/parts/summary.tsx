import type { Child, FC } from 'hono/jsx';

/** Facts of one record: its name and its value, a row each. Rows without a value are left out. */
export const Summary: FC<{ rows: readonly (readonly [name: string, value: Child | undefined])[] }> = ({
  rows,
}) => (
  <dl class="govuk-summary-list">
    {rows
      .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
      .map(([name, value]) => (
        <div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
  </dl>
);
