import { randomUUID } from 'node:crypto';
import { cachedRates } from '../../lib/actions/rates/known.ts';
import { cachedRuleSets } from '../../lib/actions/rule-sets/active.ts';
import { installDefaultRules } from '../../lib/actions/rule-sets/publish.ts';
import { processorActor } from '../../lib/domain/actor.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { createDynamoClient } from '../../lib/store/table-client.ts';
import { createStore } from '../../lib/store/table-store.ts';
import { setupConfig } from '../config.ts';

/**
 * Publishes the default rules on a stage that has none, with the setup role's keys in the environment (docs/deploy.md, step
 * 10). Where a set is in force nothing is changed: after the first, a rule set takes two officials.
 */
const { database, tables } = setupConfig();
const store = createStore<'core', 'core' | 'journal'>(createDynamoClient(database), tables);
const now = () => Date.now();
const published = await installDefaultRules(
  {
    store,
    ruleSets: cachedRuleSets(store.reader('core'), now),
    rates: cachedRates(store.reader('core'), now),
    keyedHash: () => {
      throw new Error('A setup makes no keyed ids.');
    },
    newId: (prefix) => `${prefix}_${randomUUID()}`,
    actor: processorActor('installation'),
    requestId: 'setup',
    now: new Date(now()).toISOString(),
    language: 'en',
  },
  defaultRules,
);
console.log(
  published
    ? `Rule set ${published.version} is in force: ${published.rules.length} rules, hash ${published.hash}.`
    : 'A rule set is in force already; nothing was changed.',
);
