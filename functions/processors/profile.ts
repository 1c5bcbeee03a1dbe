import { processorConfig } from '../config.ts';
import { buildProcessorDeps } from '../deps.ts';
import { toStreamHandler } from './processor.ts';
import { profileProcessor } from './profile-processor.ts';

export const handler = toStreamHandler(buildProcessorDeps(await processorConfig()), profileProcessor);
