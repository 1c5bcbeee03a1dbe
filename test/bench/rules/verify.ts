import { type Dossier, dossiers } from './dossiers.ts';
import { loadPeer, type PeerName } from './peer.ts';

/** The first dossier on which a peer differs from the rules written by hand; undefined when it never does. */
export async function differenceOf(name: PeerName, of: readonly Dossier[]): Promise<string | undefined> {
  const expected = (await loadPeer('handwritten')).make();
  const evaluate = (await loadPeer(name)).make();
  for (const dossier of of) {
    const [want, got] = [await expected(dossier), await evaluate(dossier)];
    if (want.join() !== got.join())
      return `${name} on ${dossier.id}: ${got.join()} instead of ${want.join()}`;
  }
  return undefined;
}

/** Every peer must give the same flags on thousands of dossiers, or no figure of it is worth anything. */
export async function verify(names: readonly PeerName[], count: number): Promise<void> {
  const seeded = dossiers(count);
  for (const name of names) {
    const difference = await differenceOf(name, seeded);
    if (difference) throw new Error(difference);
  }
}
