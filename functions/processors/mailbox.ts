import { mailboxConfig } from '../voice-config.ts';
import { buildMailboxDeps } from '../voice-deps.ts';
import { fannedOut } from './fanned-out.ts';
import { toMailboxHandler } from './mailbox-processor.ts';

/** Letters of workers and answers to them, behind the fan-out of the journal's stream. */
export const handler = fannedOut(toMailboxHandler(buildMailboxDeps(await mailboxConfig())));
