import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEventSource } from '../../functions/local/events/event-source.ts';
import {
  brokenBy,
  type Case,
  cases,
  faultyConsumer,
  type Played,
} from '../support/events/event-source-cases.ts';
import { journalWriter } from '../support/events/event-sources.ts';
import { figure } from '../support/figure.ts';
import { testEngine } from '../support/stages/engine.ts';

/** Four keys, written in turn: every case reads the same stream from its beginning. */
const tape = Array.from({ length: 24 }, (_, at) => `key${at % 4}/${Math.floor(at / 4)}`);
const target = 'key1/3';
const maxAttempts = 6;
/** So many consumers read side by side. */
const together = 12;

describe('The local event source (T8)', () => {
  const db = testEngine();
  const folder = mkdtempSync(join(tmpdir(), 'insaf-t8-'));
  beforeAll(async () => {
    const write = journalWriter(db);
    for (const label of tape) {
      const [key = '', n = ''] = label.split('/');
      await write(key, Number(n));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** One consumer over the whole tape, with its fault and its interruption. */
  async function play(each: Case, number: number): Promise<Played> {
    const played: Played = { handled: [], givenUp: [] };
    const { handler, onFailure } = faultyConsumer(each, target, played);
    const checkpointFile = join(folder, `${number}.json`);
    const open = (handle: typeof handler) => {
      const source = createEventSource({
        client: db.streams,
        streamArn: db.engine.journalStreamArn,
        handler: handle,
        onFailure,
        checkpointFile,
        maxAttempts,
        backoffMs: 1,
        batchSize: each.batchSize,
        bisect: each.bisect,
      });
      source.start();
      return source;
    };
    if (each.interruption !== 'none') {
      const middle = Promise.withResolvers<void>();
      const first = open(async (event) => {
        if (played.handled.length >= tape.length / 3) middle.resolve();
        return handler(event);
      });
      // Stopped, it no longer waits to be idle.
      const idle = first.idle().catch(() => undefined);
      await Promise.race([middle.promise, idle]);
      await first.stop();
      if (each.interruption === 'crash') rmSync(checkpointFile, { force: true });
    }
    const source = open(handler);
    await source.idle();
    await source.stop();
    return played;
  }

  test('keeps order, comes at least once, gives up the least, and ends as the clean run, whatever fails', async () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    const broken: string[] = [];
    for (let at = 0; at < cases.length; at += together) {
      const group = cases.slice(at, at + together);
      const played = await Promise.all(group.map((each, n) => play(each, at + n)));
      for (const [n, each] of group.entries()) {
        const found = brokenBy(
          each,
          { tape, target, maxAttempts },
          played[n] ?? { handled: [], givenUp: [] },
        );
        broken.push(...found.map((what) => `${JSON.stringify(each)}: ${what}`));
      }
    }
    figure('T8', `${cases.length} cases, ${broken.length} broken`);
    expect(broken).toEqual([]);
  });

  const clean: Case = {
    fault: 'nothing',
    bisect: true,
    batchSize: 5,
    interruption: 'none',
    destination: 'keeps',
  };
  const poisoned: Case = { ...clean, fault: 'throws always' };
  const others = tape.filter((label) => label !== target);
  const spoiled: readonly [string, Case, Played][] = [
    ['a record that never comes', clean, { handled: tape.slice(1), givenUp: [] }],
    ['two records of a key in the wrong order', clean, { handled: [...tape].reverse(), givenUp: [] }],
    ['a record twice without need', clean, { handled: [...tape, 'key0/0'], givenUp: [] }],
    [
      'giving up too much',
      poisoned,
      { handled: others.slice(0, -1), givenUp: [{ labels: [target, 'key3/5'], attempts: 6 }] },
    ],
    ['giving up too early', poisoned, { handled: others, givenUp: [{ labels: [target], attempts: 1 }] }],
    ['poison that vanishes', poisoned, { handled: others, givenUp: [] }],
  ];
  test.each(spoiled)('the check of it finds %s', (_, each, played) => {
    expect(brokenBy(each, { tape, target, maxAttempts }, played)).not.toEqual([]);
  });
});
