/** A name that may be repeated to the caller: a field's name as ours are, never a sentence or a value. */
export const isFieldName = (name: string): boolean => /^[A-Za-z][A-Za-z0-9_-]{0,39}$/.test(name);

const escaped = (segment: PropertyKey): string => String(segment).replaceAll('~', '~0').replaceAll('/', '~1');
const isSafe = (segment: PropertyKey): boolean => typeof segment === 'number' || isFieldName(String(segment));

/**
 * A JSON Pointer (RFC 6901). It stops at the first segment that is not shaped like a field's name: such a segment is
 * input (the key of a map, or a hostile one), and input is never sent back.
 */
export function pointerTo(path: readonly PropertyKey[]): string {
  const stop = path.findIndex((segment) => !isSafe(segment));
  const known = stop === -1 ? path : path.slice(0, stop);
  return known.map((segment) => `/${escaped(segment)}`).join('');
}

/** What lies at a path, or undefined where the path leads nowhere. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let here = input;
  for (const segment of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, segment)) return undefined;
    here = Reflect.get(here, segment);
  }
  return here;
}
