import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/values/canonical-json.ts';

/** SHA-256, in hex, of a value's canonical text. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');
