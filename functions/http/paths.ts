const placeholder = /^\{(\w+)\}$/;
const segmentsOf = (path: string): string[] => path.split('/');

/** The names of the placeholders of a path such as `/v1/contracts/{contractId}`. */
export const placeholdersOf = (path: string): string[] =>
  segmentsOf(path).flatMap((segment) => placeholder.exec(segment)?.[1] ?? []);

/** `{name}` as Hono writes it. */
export const toHonoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** A longer path is tried before a shorter one, and a fixed segment before a placeholder: never the order of a list. */
export function specificFirst(a: string, b: string): number {
  const plain = (path: string) => path.replaceAll(/\{\w+\}/g, '\uffff');
  return segmentsOf(b).length - segmentsOf(a).length || (plain(a) < plain(b) ? -1 : 1);
}

/**
 * What stands in the placeholders of a path at an address, or undefined where the address is another one.
 * @param address its path as Hono gives it: without the query, and readable (see `readableAddress`)
 */
export function paramsAt(path: string, address: string): Record<string, string> | undefined {
  const [wanted, given] = [segmentsOf(path), segmentsOf(address)];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, segment] of wanted.entries()) {
    const [name, value = ''] = [placeholder.exec(segment)?.[1], given[at]];
    if (name === undefined ? value !== segment : value === '') return undefined;
    if (name !== undefined) params[name] = decodeURIComponent(value);
  }
  return params;
}
