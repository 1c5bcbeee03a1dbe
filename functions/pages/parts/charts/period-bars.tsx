import { scaleLinear } from 'd3-scale';
import type { FC } from 'hono/jsx';
import { daysBetween } from '../../../../lib/domain/values/dates.ts';
import type { Reader } from '../../reader.ts';
import type { Room } from './figure.tsx';
import { sidesOf } from './sides.ts';

/** A stretch of days with a value, and how it stands to what was agreed. */
export interface Bar {
  from: string;
  to: string;
  /** Undefined where it is not known: an outline, not a zero. */
  value: number | undefined;
  isWrong: boolean;
}

interface PeriodBarsProps {
  reader: Reader;
  /** Unique on its page. */
  id: string;
  room: Room;
  bars: readonly Bar[];
  /** The line that is drawn across: what was agreed. */
  agreed: number | undefined;
  /** What stands beside a height. */
  labelOf(value: number): string;
  /** The first and the last day of the axis, the same for charts that stand below one another. */
  span: readonly [from: string, to: string];
}

/** Bars over days: one for each period, hatched where something is wrong with it, so that colour alone says nothing. */
export const PeriodBars: FC<PeriodBarsProps> = ({ reader, id, room, bars, agreed, labelOf, span }) => {
  const [first, last] = span;
  const { begin, end, onward } = sidesOf(reader, room);
  const x = scaleLinear([0, Math.max(1, daysBetween(first, last) + 1)], [begin, end]);
  const most = Math.max(agreed ?? 0, ...bars.map(({ value }) => value ?? 0), 1);
  const y = scaleLinear([0, most * 1.08], [room.height - room.bottom, room.top]);
  const days = (day: string): number => daysBetween(first, day);
  const heights = [0, ...(agreed === undefined || agreed === 0 ? [most] : [agreed])];
  return (
    <>
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect class="insaf-chart__hatch-ground" width="6" height="6" />
          <line class="insaf-chart__hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {heights.map((value) => (
        <>
          <line
            class={value === agreed ? 'insaf-chart__agreed' : 'insaf-chart__grid'}
            x1={begin}
            x2={end}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={begin - onward * 8} y={y(value) + 5} text-anchor="end">
            {labelOf(value)}
          </text>
        </>
      ))}
      {bars.map(({ from, to, value, isWrong }) => {
        const [a, b] = [x(days(from)), x(days(to) + 1)];
        const top = y(value ?? most * 0.5);
        return (
          <rect
            class={`insaf-chart__bar${value === undefined ? ' insaf-chart__bar--unknown' : ''}`}
            fill={isWrong ? `url(#${id}-hatch)` : 'currentColor'}
            x={Math.min(a, b) + 1}
            width={Math.max(1, Math.abs(b - a) - 2)}
            y={top}
            height={Math.max(1, y(0) - top)}
          />
        );
      })}
      {[first, last].map((day, at) => (
        <text
          x={x(at === 0 ? 0 : days(day) + 1)}
          y={room.height - 10}
          text-anchor={at === 0 ? 'start' : 'end'}
        >
          {reader.month(day.slice(0, 7))}
        </text>
      ))}
    </>
  );
};
