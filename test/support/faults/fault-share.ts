/** Some of the seeds of T6 in a process of its own; started by `test/nightly/faults.test.ts`. */
import { givenPart, tell } from '../in-processes.ts';
import { type FaultShare, runFaults } from './run.ts';

tell(await runFaults(givenPart<FaultShare>()));
