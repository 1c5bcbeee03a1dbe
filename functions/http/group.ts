import { ProblemError } from '../../lib/problems/problem-error.ts';
import type { FaceApp, FaceContext } from './face-env.ts';
import { onceLoaded } from './once-loaded.ts';
import { paramsAt, specificFirst, toHonoPath } from './paths.ts';

/** One method at one path, and who answers there. */
export interface Place {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in OpenAPI: `/v1/contracts/{contractId}`. */
  path: string;
  /** @param params what stands in the path's placeholders */
  answer(context: FaceContext, params: Readonly<Record<string, string>>): Response | Promise<Response>;
}

/**
 * A part of a face whose code is loaded with the first call of it, so that a cold start reads only what every call needs.
 * Of two groups whose beginnings fit an address, the longer beginning answers.
 */
export interface Group<Part = readonly Place[]> {
  /** What its addresses begin with; whole segments, placeholders allowed. */
  at: readonly `/${string}`[];
  /** An import of the module that holds the part, and nothing else: it is called once. */
  load(): Promise<Part>;
}

/** The value of an Allow header (RFC 9110, 10.2.1): whatever answers GET answers HEAD. */
const allowed = (places: readonly Place[]): string =>
  places
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    .toSorted()
    .join(', ');

interface Found {
  places: Place[];
  params: Record<string, string>;
}

/** The places of each path, in the order in which paths are tried. */
type InOrder = readonly (readonly [path: string, places: Place[]])[];

const inOrder = (places: readonly Place[]): InOrder =>
  [...Map.groupBy(places, ({ path }) => path)].sort(([a], [b]) => specificFirst(a, b));

/** The places of the most specific path that fits an address. */
function placesAt(all: InOrder, address: string): Found {
  for (const [path, places] of all) {
    const params = paramsAt(path, address);
    if (params) return { params, places };
  }
  throw new ProblemError('not-found');
}

function answerAt(places: InOrder, context: FaceContext): Response | Promise<Response> {
  const found = placesAt(places, context.req.path);
  const method = context.req.method === 'HEAD' ? 'GET' : context.req.method;
  const place = found.places.find((each) => each.method === method);
  if (!place) throw new ProblemError('method-not-allowed', { headers: { Allow: allowed(found.places) } });
  return place.answer(context, found.params);
}

/** The group that answers at a path: the one with the longest beginning that fits. */
function groupAt(groups: readonly Group[], path: string): Group | undefined {
  const begins = (beginning: string) => path === beginning || path.startsWith(`${beginning}/`);
  const fitting = groups.flatMap((group) =>
    group.at.filter(begins).map((beginning) => ({ beginning, group })),
  );
  return fitting.sort((a, b) => specificFirst(a.beginning, b.beginning))[0]?.group;
}

/**
 * The places of a group.
 * @throws Error naming a path that no call would find here, because it begins as no address of this group does
 */
async function loadGroup(group: Group, all: readonly Group[]): Promise<readonly Place[]> {
  const places = await group.load();
  const lost = places.find(({ path }) => groupAt(all, path) !== group);
  if (lost) throw new Error(`${lost.path} begins as another group of routes does, or as none`);
  return places;
}

/** Adds groups to a face. None of them is loaded by that. */
export function addGroups(app: FaceApp, groups: readonly Group[]): void {
  const doors = groups.flatMap((group) => {
    const places = onceLoaded(async () => inOrder(await loadGroup(group, groups)));
    return group.at.map((beginning) => ({ beginning, places }));
  });
  for (const { beginning, places } of doors.sort((a, b) => specificFirst(a.beginning, b.beginning)))
    app.all(`${toHonoPath(beginning)}/*`, async (context) => answerAt(await places(), context));
}
