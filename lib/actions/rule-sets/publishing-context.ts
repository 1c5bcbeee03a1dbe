import type { Context } from '../context.ts';
import type { RuleSetSigner } from '../key-service.ts';

/** What publishes a set beside the usual: its signature. Apart from the action, which brings the parser of the language. */
export type PublishingContext = Context<'core', 'core' | 'journal'> & { signer: RuleSetSigner };
