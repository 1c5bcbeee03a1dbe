import { valueAt, withIdentity } from './element-identity.ts';
import { withoutDays } from './grows-with-days.ts';

interface Read {
  path: string;
  value: unknown;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isLength = (value: unknown): boolean => isGroup(value) && 'entries' in value;

/**
 * An element that stands for all that was told, or seen, of one thing. A rule asks what it is about; who says it, through how
 * many and when last, is beside that, and changes only when somebody speaks or looks again.
 */
const saidOrSeen = /^(?:told|observed)\.[^[]*\[\d+\]/;

function deciding({ path, value }: Read, facts: unknown): readonly [string, Read] {
  const [element] = saidOrSeen.exec(path) ?? [];
  return element === undefined
    ? [`${path} ${JSON.stringify(value)}`, { path, value: withoutDays({ path, value }, facts) }]
    : [element, { path: element, value: valueAt(facts, element) }];
}

const inOrder = ([a, x]: readonly [string, unknown], [b, y]: readonly [string, unknown]): number => {
  const [one, other] = [`${a} ${JSON.stringify(x)}`, `${b} ${JSON.stringify(y)}`];
  return one < other ? -1 : Number(one > other);
};

/**
 * What a flag rests on, told so that it differs exactly when something else decides (decision 19): each fact as often as it
 * decided, in no order and at no place of its list, but of which element of it: June held back is not March held back. How long a
 * list is counts only where none of its elements was asked: of wage months there are always more, and most of them say nothing
 * against anybody. What grows by itself counts without how far it has grown.
 * @param facts what the reads were read from
 */
export function decidingFacts(
  reads: readonly Read[],
  facts: unknown,
): (readonly [path: string, value: unknown])[] {
  const isAsked = (list: string): boolean => reads.some(({ path }) => path.startsWith(`${list}[`));
  const counted = reads.filter(({ path, value }) => !(isLength(value) && isAsked(path)));
  return [...new Map(counted.map((read) => deciding(read, facts))).values()]
    .map(({ path, value }) => [withIdentity(path, facts), value] as const)
    .sort(inOrder);
}
