import { handle } from 'hono/aws-lambda';
import { createVoice } from './app.ts';

export const handler = handle(createVoice());
