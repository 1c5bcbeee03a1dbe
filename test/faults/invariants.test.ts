import { expect, test } from 'vitest';
import { onStage, type Stage, settle } from '../support/faults/run.ts';
import { stepOf } from '../support/faults/steps.ts';
import { askUntilAnswered } from '../support/faults/story.ts';
import { itemsOf } from '../support/items.ts';

/** The entry of a report that was filed, as the journal holds it. */
async function filedReport({ world, place, books }: Stage) {
  const id = await askUntilAnswered(world, { step: stepOf('fileReport'), run: 'one', books }, []);
  const entry = (await itemsOf(place.endpoint, 'journal')).find(({ pk }) => pk === id);
  if (!entry) throw new Error('A report without an entry.');
  return { id: id ?? '', entry: { ...entry, pk: String(entry.pk), sk: String(entry.sk) } };
}

/** What a house that had lost its way would leave behind, each as one deed in the dark. */
const plants: Readonly<Record<string, (stage: Stage) => Promise<unknown>>> = {
  'I1: ': async ({ books }) => books.made.push({ kind: 'report.filed', id: 'rpt_never-stored' }),
  'I2, I6: ': async (stage) => {
    const { entry } = await filedReport(stage);
    await stage.world.house
      .processor('x')
      .store.write([{ put: 'journal', item: { ...entry, sk: `${entry.sk}-twice` } }]);
  },
  'I2: ': async ({ world, books }) => {
    await askUntilAnswered(world, { step: stepOf('fileReport'), run: 'two', books }, []);
    books.made.splice(
      books.made.findIndex(({ kind }) => kind === 'report.filed'),
      1,
    );
    await askUntilAnswered(world, { step: stepOf('fileReport'), run: 'three', books }, []);
  },
  'I5: ': async (stage) => {
    const { entry } = await filedReport(stage);
    expect(await settle(stage)).toEqual([]);
    const bent = { ...entry, a: 'somebody else' };
    await stage.world.house.processor('x').store.write([{ put: 'journal', item: bent }]);
  },
  'I7: ': async ({ books }) => books.served.push('a request without an entry'),
};

test.each(Object.entries(plants))('what breaks %s is noticed', (code, plant) =>
  onStage(async (stage) => {
    expect(await settle(stage)).toEqual([]);
    await plant(stage);
    const broken = await settle(stage);
    expect(broken.filter((each) => each.startsWith(code))).not.toEqual([]);
  }),
);
