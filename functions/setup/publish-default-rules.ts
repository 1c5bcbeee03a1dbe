import { installDefaultRules } from '../../lib/actions/rule-sets/publish.ts';
import { defaultRules } from '../../lib/rules/default-rules.ts';
import { setupConfig } from '../config.ts';
import { installationContext } from '../deps.ts';
import { catalogueCases } from '../rules-cli/rule-folder.ts';

/**
 * Publishes the default rules and the cases that prove them on a stage that has none, with the setup role's keys in the environment
 * (docs/deploy.md, step 10). Where a set is in force nothing is changed: after the first, a rule set takes two officials.
 */
const installation = installationContext(await setupConfig());
const published = await installDefaultRules(installation, defaultRules, catalogueCases);
console.log(
  published
    ? `Rule set ${published.version} is in force: ${published.rules.length} rules, hash ${published.hash}.`
    : 'A rule set is in force already; nothing was changed.',
);
