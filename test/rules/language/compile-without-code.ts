import * as fc from 'fast-check';
import { compileRules, type RuleTrees } from '../../../lib/rules/language/compile.ts';
import { expression } from './arbitrary-expression.ts';
import { complete, type Draw, drawing, figures, pierce } from './arbitrary-facts.ts';
import { about, treeOf } from './ask.ts';
import { dictionary } from './scope.ts';

/**
 * Prints what some rules say about some facts, and whether generated code said it. The same for every run, so that two
 * processes can be compared, one of which may not make code from text.
 */
const rule = (one: Draw): RuleTrees => ({
  appliesWhen: treeOf(expression(one, 'bool')),
  when: treeOf(expression(one, 'bool')),
  evidence: { list: treeOf(expression(one, 'strings')), number: treeOf(expression(one, 'int')) },
});

const [cases] = fc.sample(
  drawing.map((one) => ({
    rules: Array.from({ length: 60 }, () => rule(one)),
    envs: Array.from({ length: 40 }, () => about(pierce(complete(dictionary, one), one), figures(one))),
  })),
  { seed: 7, numRuns: 1 },
);
if (!cases) throw new Error('Nothing was drawn.');
const { rules, envs } = cases;
const compiled = compileRules(rules);
const answers = envs.map((env) => ({
  outcomes: [...compiled.outcomes(env)],
  flagged: compiled.flagged(env),
  evidence: rules.map((_, at) => compiled.evidence(at, env)),
}));
console.log(JSON.stringify({ isGenerated: compiled.isGenerated, answers }));
