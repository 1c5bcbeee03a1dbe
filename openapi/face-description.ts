import type { Operation } from '../functions/http/operation.ts';

/** What a document says of a face beyond its operations. */
export interface FaceDescription {
  title: string;
  description: string;
  /** Stands in the committed document; each stage puts its own address in when it serves it. */
  server: string;
  issuer: string;
  /** What each scope allows. Every scope of the table must be here. */
  scopes: Readonly<Record<string, string>>;
  /** What each tag gathers. Every tag of the table must be here. */
  tags: Readonly<Record<string, string>>;
  operations: readonly Operation[];
}
