import type { Child, FC } from 'hono/jsx';
import type { Text } from '../../../../lib/problems/text.ts';
import type { Reader } from '../../reader.ts';

const words = {
  table: { en: 'The same as a table', ar: 'البيانات نفسها في جدول' },
} as const satisfies Record<string, Text>;

/** The room of a chart in its own units; it shrinks with the page, so a letter of 15 is still read on a phone. */
export interface Room {
  width: number;
  height: number;
  /** Beside the plot, on the side from which one reads: room for what the rows are called. */
  start: number;
  end: number;
  top: number;
  bottom: number;
}

interface ChartFigureProps {
  reader: Reader;
  /** Unique on its page. */
  id: string;
  title: string;
  /** What the picture shows, in words: it is read out in place of the picture. */
  summary: string;
  room: Pick<Room, 'width' | 'height'>;
  drawing: Child;
  table: Child;
  /** The table is the key to the picture: it is always in sight. */
  isTableOpen?: true;
}

/**
 * A chart drawn by the server: a picture with a title, what it says in words, and its data as a table. Nobody needs to see it
 * to know what it shows.
 */
export const ChartFigure: FC<ChartFigureProps> = ({
  reader,
  id,
  title,
  summary,
  room,
  drawing,
  table,
  isTableOpen,
}) => (
  <figure class="insaf-figure">
    <figcaption>
      <h2 class="govuk-heading-s">{title}</h2>
      <p class="govuk-body" id={`${id}-words`}>
        {summary}
      </p>
    </figcaption>
    <svg
      class="insaf-chart"
      viewBox={`0 0 ${room.width} ${room.height}`}
      role="img"
      aria-describedby={`${id}-words`}
      focusable="false"
    >
      <title>{title}</title>
      {drawing}
    </svg>
    {isTableOpen ? (
      table
    ) : (
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{reader.say(words.table)}</span>
        </summary>
        <div class="govuk-details__text">{table}</div>
      </details>
    )}
  </figure>
);
