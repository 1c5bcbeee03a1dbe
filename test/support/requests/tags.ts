import type { Caller, Running } from '../stages/running.ts';

/** The tag of a record as somebody sees it now, as the header that a change rests on. */
export const seenBy = async (
  on: Running,
  who: string | Caller,
  path: string,
): Promise<{ 'if-match': string }> => ({
  'if-match': (await on.call(who, 'GET', path)).headers.get('etag') ?? '',
});

/** A tag of a version, whatever the record says: If-Match compares the version alone. */
export const tagOfVersion = (version: number): string => `"${version}-${'A'.repeat(16)}"`;
