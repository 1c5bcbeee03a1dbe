import { ProblemError } from '../../lib/problems/problem-error.ts';
import { sha256 } from './auth/sha256.ts';

/**
 * A strong ETag (RFC 9110, 8.8.3) of the bytes that are sent. A versioned record shows its version in front: two
 * languages give two tags of one version, and If-Match compares the version alone.
 */
export const etagOf = (body: string, version?: number): string =>
  version === undefined ? `"${sha256(body).slice(0, 22)}"` : `"${version}-${sha256(body).slice(0, 16)}"`;

const ourTag = /^"(0|[1-9][0-9]{0,9})-[A-Za-z0-9_-]{16}"$/;

/**
 * The version that a change rests on, from its If-Match header. Throws ProblemError `precondition-required` without the
 * header or with `*`, which would overwrite unseen work, and `precondition-failed` for anything that is not one tag of ours.
 */
export function versionOf(ifMatch: string | undefined): number {
  const sent = ifMatch?.trim();
  if (!sent || sent === '*') throw new ProblemError('precondition-required');
  const version = ourTag.exec(sent)?.[1];
  if (version === undefined) throw new ProblemError('precondition-failed');
  return Number(version);
}

/** True when If-None-Match names the tag or any tag, so that a reader can keep what it has (304). */
export function isKept(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
