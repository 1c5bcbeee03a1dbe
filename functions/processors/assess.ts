import { processorConfig } from '../config.ts';
import { buildProcessorDeps } from '../deps.ts';
import { assessProcessor } from './assess-processor.ts';
import { toStreamHandler } from './processor.ts';

export const handler = toStreamHandler(buildProcessorDeps(await processorConfig()), assessProcessor);
