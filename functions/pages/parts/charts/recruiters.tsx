import { scalePoint } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import type { FC } from 'hono/jsx';
import type { Reader } from '../../reader.ts';
import type { Room } from './figure.tsx';
import { sidesOf } from './sides.ts';

/** Somebody in the picture, by the short sign under which the table beside it names them. */
export interface Node {
  sign: string;
  isFlagged: boolean;
}

export interface Link {
  from: string;
  to: string;
  contracts: number;
}

interface RecruitersProps {
  reader: Reader;
  /** Three columns in reading order: whom one looks at, the agencies, their other employers. */
  columns: readonly (readonly Node[])[];
  headings: readonly string[];
  links: readonly Link[];
}

const radius = 15;

/** As high as its longest column needs. */
export const roomFor = (columns: readonly (readonly Node[])[]): Room => {
  const longest = Math.max(1, ...columns.map(({ length }) => length));
  return { width: 400, height: 60 + longest * 40, start: 40, end: 40, top: 50, bottom: 20 };
};

/** Who recruits for whom: signs in three columns, joined where there are contracts; thicker where there are more. */
export const Recruiters: FC<RecruitersProps> = ({ reader, columns, headings, links }) => {
  const room = roomFor(columns);
  const { begin, end } = sidesOf(reader, room);
  const x = scalePoint<number>([0, 1, 2], [begin, end]);
  const places = new Map(
    columns.flatMap((nodes, column) => {
      const y = scalePoint<string>(
        nodes.map(({ sign }) => sign),
        [room.top, room.height - room.bottom],
      ).padding(0.5);
      return nodes.map((node) => [node.sign, { node, x: x(column) ?? 0, y: y(node.sign) ?? 0 }] as const);
    }),
  );
  const most = Math.max(1, ...links.map(({ contracts }) => contracts));
  const curve = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();
  return (
    <>
      {headings.map((heading, column) => (
        <text x={x(column)} y="18" text-anchor={(['start', 'middle', 'end'] as const)[column]} dx={0}>
          {heading}
        </text>
      ))}
      {links.map(({ from, to, contracts }) => {
        const [a, b] = [places.get(from), places.get(to)];
        if (!a || !b) return null;
        return (
          <path
            class="insaf-chart__link"
            stroke-width={1.5 + (contracts / most) * 5}
            d={curve({ source: [a.x, a.y], target: [b.x, b.y] }) ?? ''}
          />
        );
      })}
      {[...places.values()].map(({ node, x: cx, y: cy }) => (
        <>
          <circle
            class={`insaf-chart__node${node.isFlagged ? ' insaf-chart__node--flagged' : ''}`}
            cx={cx}
            cy={cy}
            r={radius}
          />
          <text class="insaf-chart__sign" x={cx} y={cy + 5} text-anchor="middle" direction="ltr">
            {node.sign}
          </text>
        </>
      ))}
    </>
  );
};
