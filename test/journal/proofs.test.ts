import { beforeAll, describe, expect, test } from 'vitest';
import { faultOfProof } from '../../functions/journal-cli/standalone-verifier.mjs';
import { verifyingTools } from '../../functions/keys/checkpoint-verifying.ts';
import { admitEntries } from '../../lib/actions/journal/admit.ts';
import { makeCheckpoint } from '../../lib/actions/journal/checkpoint.ts';
import { listEntries } from '../../lib/actions/journal/list-entries.ts';
import { proveConsistency, proveEntry } from '../../lib/actions/journal/prove.ts';
import { faultOfConsistency, faultOfInclusion } from '../../lib/domain/journal/check/check-proof.ts';
import { placedAt } from '../../lib/store/journal.ts';
import type { Key } from '../../lib/store/table/table.ts';
import { type Sealing, sealingOver } from '../support/journal/sealing.ts';
import { testEngine } from '../support/stages/engine.ts';
import { type RulesDesk, rulesDesk } from '../support/stages/rules-desk.ts';

const db = testEngine();
/** Sizes at which the logs pass one and two kept levels of nodes. */
const steps = [5, 60, 300, 500];

describe('proofs from the kept levels of the logs', () => {
  let sealing: Sealing;
  let desk: RulesDesk;
  const entries: Key[] = [];
  const officer = () => desk.official('officer', 'oversight');
  beforeAll(async () => {
    sealing = await sealingOver(db.store);
    desk = await rulesDesk(db);
    for (const [at, count] of steps.entries()) {
      const appended = await sealing.append(count);
      entries.push(...appended);
      await admitEntries(sealing.context, appended);
      await makeCheckpoint({ ...sealing.context, now: `2026-03-01T08:0${at}:00.000Z` });
    }
  });

  test('show each entry to be in the newest checkpoint, to the product and to a stranger', async () => {
    const tools = verifyingTools(sealing.publicKey);
    for (let at = 0; at < entries.length; at += 9) {
      const proof = await proveEntry(officer(), placedAt(entries[at] ?? { pk: '', sk: '' }).id);
      expect(faultOfInclusion(proof, tools)).toBeUndefined();
      expect(faultOfProof(proof, sealing.publicKey)).toBeUndefined();
    }
  });

  test('show every checkpoint to begin as every earlier one, and no other way round', async () => {
    const tools = verifyingTools(sealing.publicKey);
    for (let to = 1; to <= steps.length; to += 1)
      for (let from = 1; from <= to; from += 1) {
        const proof = await proveConsistency(officer(), { from, to });
        expect(faultOfConsistency(proof, tools)).toBeUndefined();
        if (from < to) {
          const swapped = { ...proof, first: proof.second, second: proof.first };
          expect(faultOfConsistency(swapped, tools)).toBeDefined();
          const bent = { ...proof, paths: proof.paths.map((path) => path.slice(1)) };
          expect(faultOfConsistency(bent, tools)).toBeDefined();
        }
      }
  });

  test('are refused for what is not there or not yet covered', async () => {
    await expect(proveEntry(officer(), 'jrn_00000000-0000-4000-8000-000000000000')).rejects.toThrow(
      'not-found',
    );
    await expect(proveConsistency(officer(), { from: 1, to: 99 })).rejects.toThrow('not-found');
    const [late] = await sealing.append(1);
    await admitEntries(sealing.context, late ? [late] : []);
    await expect(proveEntry(officer(), placedAt(late ?? { pk: '', sk: '' }).id)).rejects.toThrow(
      'entry-not-sealed',
    );
  });

  test('a subject is read page by page, each entry once, with its place', async () => {
    const subject = 'rpt_3';
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listEntries(officer(), { subject, limit: 7, after });
      seen.push(...page.items.map(({ id }) => id));
      expect(page.items.every(({ seal, subjects }) => seal !== null && subjects[0] === subject)).toBe(true);
      after = page.next?.sk;
    } while (after !== undefined);
    const expected = entries.filter(({ pk }) => pk === subject).map((entry) => placedAt(entry).id);
    expect(seen).toEqual([...expected].sort((a, b) => seen.indexOf(a) - seen.indexOf(b)));
    expect(new Set(seen).size).toBe(expected.length);
  });
});
