import { makeReady } from '../../lib/actions/assessments/make-ready.ts';
import { processorConfig } from '../config.ts';
import { buildProcessorDeps } from '../deps.ts';
import { assessProcessor } from './assess-processor.ts';
import { toStreamHandler } from './processor.ts';

const deps = buildProcessorDeps(await processorConfig());
await makeReady(deps);
export const handler = toStreamHandler(deps, assessProcessor);
