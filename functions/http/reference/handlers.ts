import type { RuleSetSource } from '../../../lib/actions/rule-sets/active.ts';
import { taxonomies } from '../../../lib/domain/values/taxonomies.ts';
import { languages } from '../../../lib/problems/text.ts';
import type { HandlerMap } from '../operation.ts';
import { toRoutes } from '../route.ts';
import { referenceOperations } from './operations.ts';

/** All that these ask of a face's context. */
interface KnowsRules {
  ruleSets: RuleSetSource;
}

/** Handlers of {@link referenceOperations}: data of the house and the rule set in force, nothing of any party. */
const referenceHandlers: HandlerMap<typeof referenceOperations, KnowsRules> = {
  getMeta: async ({ context }) => {
    const ruleSet = await context.ruleSets.active();
    return {
      body: {
        service: 'Insaf',
        ruleSet: ruleSet
          ? { version: ruleSet.version, hash: ruleSet.hash, publishedAt: ruleSet.publishedAt }
          : null,
        languages: [...languages],
        taxonomies: [...taxonomies],
      },
    };
  },
  getReferenceList: async ({ params }) => {
    // Read when somebody asks for it: the lists are the largest texts of a face, and no cold start should wait for them.
    const { referenceLists } = await import('../../../lib/domain/values/reference-lists.ts');
    const { source, items } = referenceLists[params.taxonomy];
    return { body: { taxonomy: params.taxonomy, source, items: items.map((item) => ({ ...item })) } };
  },
};

export const referenceRoutes = toRoutes(referenceOperations, referenceHandlers);
