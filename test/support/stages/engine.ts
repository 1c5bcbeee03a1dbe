import { afterAll, beforeAll } from 'vitest';
import { type OpenEngine, openEngine, type TestEngine, type TestEngineOptions } from './open-engine.ts';

/** A real database for one test file: starts before the tests of the calling file (or `describe`) and stops after them. */
export function testEngine(options: TestEngineOptions = {}): TestEngine {
  let open: OpenEngine | undefined;
  beforeAll(async () => {
    open = await openEngine(options);
  });
  afterAll(() => open?.close());
  const now = () => {
    if (open === undefined)
      throw new Error('The engine starts in beforeAll: use it inside a test or a later hook.');
    return open;
  };
  return {
    get calls() {
      return now().calls;
    },
    get engine() {
      return now().engine;
    },
    get client() {
      return now().client;
    },
    get streams() {
      return now().streams;
    },
    get store() {
      return now().store;
    },
  };
}
