import type { DynamoDBRecord } from 'aws-lambda';
import type { TestEngine } from '../support/stages/open-engine.ts';
import { newCanaries } from './canary.ts';
import { canaryHouse } from './canary-house.ts';
import { declare, declareWrongly, protect, take } from './drive.ts';
import type { Leak } from './leaks.ts';
import { scan } from './scan.ts';

interface Parts {
  db: TestEngine;
  /** What the journal's stream has carried so far. */
  records(): Promise<readonly DynamoDBRecord[]>;
  plant?: Leak['plant'] | undefined;
}

/** New markers through both faces and the processor of identities, by a house that may be spoiled; and where they came out. */
export async function runCanaries({ db, records, plant }: Parts) {
  const marks = newCanaries();
  const house = await canaryHouse({ db, marks, records, plant });
  const driven = await declare(house.ask, marks);
  await declareWrongly(house.ask, marks, driven);
  await house.process();
  await take(house.ask, driven);
  await protect(house.ask, marks, driven).catch((error: unknown) => {
    // Who spoils what is sealed spoils the way to it; what came out until then is enough.
    if (!plant) throw error;
  });
  await house.process();
  const places = await house.places();
  return { marks, places, hits: scan(marks, places) };
}
