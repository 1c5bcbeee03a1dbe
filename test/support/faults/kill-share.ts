/** Some of the kills of T5 in a process of its own; started by `test/nightly/kill-points.test.ts`. */
import { givenPart, tell } from '../in-processes.ts';
import { type KillShare, runKills } from './kills.ts';

tell(await runKills(givenPart<KillShare>()));
