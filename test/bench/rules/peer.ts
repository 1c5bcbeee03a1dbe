import type { Dossier } from './dossiers.ts';

/** One way to evaluate the fifty rules: the ids of those that flag a dossier, in their order. */
export type Evaluate = (dossier: Dossier) => readonly string[] | Promise<readonly string[]>;

/** Every peer is a file in `peers/` that exports `make`. */
export interface Peer {
  make(): Evaluate;
}

/** In the order in which a run goes through them, and a table shows them. */
export const peerNames = [
  'handwritten',
  'insaf',
  'insaf-evidence',
  'insaf-interpreter',
  'json-logic-engine',
  'cel-js',
  'zen-engine',
  'json-rules-engine',
] as const;
export type PeerName = (typeof peerNames)[number];

export const isPeerName = (name: string | undefined): name is PeerName =>
  peerNames.some((known) => known === name);

/** Loads one peer and nothing of the others, so that each is measured in a process of its own. */
export const loadPeer = async (name: PeerName): Promise<Peer> => import(`./peers/${name}.ts`);
