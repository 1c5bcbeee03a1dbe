import { evidenceProblem } from './check-evidence.ts';
import { factSchema } from './facts/schema.ts';
import { lawParams } from './in-force.ts';
import { type Checked, checkExpression, type Scope } from './language/check.ts';
import { type Complaint, type LanguageProblem, located } from './language/complaint.ts';
import { costBound, partsOf } from './language/cost.ts';
import { object } from './language/fact-type.ts';
import type { Tree } from './language/tree.ts';
import type { Rule } from './rule.ts';
import type { CheckedRule } from './rule-set.ts';

/** What a rule's author has to mend: where, and in words. */
export interface RuleProblem extends LanguageProblem {
  ruleId: string;
  /** `when`, `appliesWhen`, or `evidence.<name>`. */
  field: string;
}

const facts = object('All facts.', factSchema);

/** Made once: the checker keeps what it has learnt of a scope, and to learn the facts takes longer than to read a rule. */
const scopes = {
  submitter: { facts, roots: ['own'], laws: lawParams },
  others: { facts, roots: Object.keys(factSchema), laws: lawParams },
} as const;

/** A rule whose result a submitter may see reads what that submitter declared, and the law: nothing else type-checks. */
const scopeOf = ({ audience }: Rule): Scope => (audience === 'submitter' ? scopes.submitter : scopes.others);

/** A rule is refused when it is published, not when it runs: its cost is known from its text and assumed sizes of lists. */
const tooDear = (cost: number): LanguageProblem => ({
  line: 1,
  column: 1,
  at: [0, 0],
  message: {
    en: `This would take about ${cost} steps; ${costBound} are allowed.`,
    ar: `يستغرق هذا نحو ${cost} خطوة؛ والمسموح به ${costBound}.`,
  },
  hint: {
    en: 'Look at one list inside another at most twice, or ask the smaller question first.',
    ar: 'لا تنظر في قائمة داخل أخرى أكثر من مرتين، أو ابدأ بالسؤال الأصغر.',
  },
});

const everyPart = (tree: Tree): readonly Tree[] => [
  tree,
  ...[...partsOf(tree), ...('body' in tree ? [tree.body] : [])].flatMap(everyPart),
];

/** A division by a written zero never gives an answer: the rule would be silent for ever. */
function dividesByZero(tree: Tree): Tree | undefined {
  return everyPart(tree).find(
    (part) => (part.op === '/' || part.op === '%') && part.right.op === 'literal' && part.right.value === 0,
  );
}
const byZero: Complaint = {
  message: { en: 'Nothing can be divided by zero.', ar: 'لا يُقسم شيء على صفر.' },
  hint: {
    en: 'Divide by a number other than 0, or multiply the other side instead.',
    ar: 'اقسم على عدد غير الصفر، أو اضرب الطرف الآخر بدلًا من ذلك.',
  },
};

type Accepted = Extract<Checked, { ok: true }>;

const certificate = 'official.certificate';

/** Whoever proposes that a certificate be suspended asks whether there is one. */
const withoutCertificate: LanguageProblem = {
  line: 1,
  column: 1,
  at: [0, 0],
  message: {
    en: 'A rule that proposes a suspension asks about the certificate.',
    ar: 'القاعدة التي تقترح تعليقًا تسأل عن الشهادة.',
  },
  hint: {
    en: `Begin with \`${certificate}.covers && ${certificate}.state in ['valid', 'suspended']\`.`,
    ar: `ابدأ بـ \`${certificate}.covers && ${certificate}.state in ['valid', 'suspended']\`.`,
  },
};

/** Checks every expression of a rule against the facts. Imports the parser, so it stays out of what the faces load. */
export function checkRule(rule: Rule): CheckedRule | { problems: RuleProblem[] } {
  const scope = scopeOf(rule);
  const problems: RuleProblem[] = [];
  const reads = new Set<string>();
  const refuse = (field: string, ...found: readonly LanguageProblem[]): undefined => {
    problems.push(...found.map((problem) => ({ ruleId: rule.id, field, ...problem })));
  };
  const check = (field: string, source: string, expected?: 'bool'): Accepted | undefined => {
    const checked = checkExpression(source, scope, expected ? { expected } : {});
    if (!checked.ok) return refuse(field, ...checked.problems);
    const zero = dividesByZero(checked.tree);
    if (zero) return refuse(field, located(source, zero.at, byZero));
    if (checked.cost > costBound) return refuse(field, tooDear(checked.cost));
    for (const path of checked.reads) reads.add(path);
    return checked;
  };
  const appliesWhen = check('appliesWhen', rule.appliesWhen, 'bool')?.tree;
  const when = check('when', rule.when, 'bool')?.tree;
  const evidence = Object.entries(rule.evidence).flatMap(([name, shown]) => {
    const field = `evidence.${name}`;
    const checked = check(field, shown.value);
    const problem = checked && evidenceProblem(shown, checked);
    if (problem) refuse(field, problem);
    return checked ? [[name, checked.tree] as const] : [];
  });
  if (rule.proposal !== undefined && ![...reads].some((path) => path.startsWith(certificate)))
    problems.push({ ruleId: rule.id, field: 'appliesWhen', ...withoutCertificate });
  if (!appliesWhen || !when || problems.length > 0) return { problems };
  return { rule, appliesWhen, when, evidence: Object.fromEntries(evidence), reads: [...reads].sort() };
}
