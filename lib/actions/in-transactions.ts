/** Cuts what is to be written into transactions of at most so many writes, each draft whole and in its order. */
export function inTransactions<Draft extends { writes: readonly unknown[] }>(
  drafts: readonly Draft[],
  mostWrites: number,
): Draft[][] {
  const found: Draft[][] = [];
  let room = 0;
  for (const draft of drafts) {
    room -= draft.writes.length;
    if (room < 0) {
      found.push([]);
      room = mostWrites - draft.writes.length;
    }
    found.at(-1)?.push(draft);
  }
  return found;
}
