import { releaseConfig } from '../config.ts';
import { buildReleaseDeps } from '../deps.ts';
import { letReleasesLeave } from './release-processor.ts';

const deps = buildReleaseDeps(releaseConfig());

/** Called by the schedule alone: no record of any stream wakes it, so nothing that is told or decided has a moment of its own. */
export const handler = (): Promise<void> => letReleasesLeave(deps);
