import { handle } from 'hono/aws-lambda';
import { voiceConfig } from '../voice-config.ts';
import { buildVoiceDeps } from '../voice-deps.ts';
import { createVoice } from './app.tsx';

export const handler = handle(createVoice(buildVoiceDeps(await voiceConfig())));
