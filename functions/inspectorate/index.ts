import { handle } from 'hono/aws-lambda';
import { inspectorateConfig } from '../config.ts';
import { buildInspectorateDeps } from '../deps.ts';
import { createInspectorate } from './app.ts';

export const handler = handle(createInspectorate(buildInspectorateDeps(await inspectorateConfig())));
