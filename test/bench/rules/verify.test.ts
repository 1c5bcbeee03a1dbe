import { expect, test } from 'vitest';
import { dossiers } from './dossiers.ts';
import { peerNames } from './peer.ts';
import { differenceOf } from './verify.ts';

const seeded = dossiers(300);

test.each(peerNames)('%s flags what the rules written by hand flag', async (name) => {
  expect(await differenceOf(name, seeded)).toBeUndefined();
});
