import { handle } from 'hono/aws-lambda';
import { registryConfig } from '../config.ts';
import { buildRegistryDeps } from '../deps.ts';
import { createRegistry } from './app.ts';

export const handler = handle(createRegistry(buildRegistryDeps(await registryConfig())));
