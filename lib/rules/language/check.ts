import { Environment, ParseError, type ParseResult } from '@marcbachmann/cel-js';
import { daysBetween, monthsBetween, type PlainDate } from '../../domain/values/dates.ts';
import type { Text } from '../../problems/text.ts';
import { celLaw, celSum } from './cel-macros.ts';
import { type Complaint, type LanguageProblem, located } from './complaint.ts';
import { estimateCost } from './cost.ts';
import type { FactType, ScalarName } from './fact-type.ts';
import { grammarComplaint, quoted } from './grammar.ts';
import { hiddenSigns, withoutHiddenSigns } from './hidden-signs.ts';
import { lowerNode } from './lower.ts';
import { brokenAt, type Lowering, type Scope, type Typed } from './lowering.ts';
import { rangeFinder } from './ranges.ts';
import type { Range, Tree } from './tree.ts';
import { closedList, typeName, words } from './type.ts';

export type { Scope } from './lowering.ts';

export type Checked =
  | {
      readonly ok: true;
      readonly tree: Tree;
      /** In CEL's notation: `bool`, `int`, `string`, `date`, or `list<…>` of one of them. */
      readonly type: string;
      /** The closed list that a text, or the elements of a list, are taken from. */
      readonly values?: readonly string[];
      /** The facts it may read, generic in lists: `derived.fees.items[].amount`; figures of law as `law.…`. */
      readonly reads: readonly string[];
      /** Steps, lists taken at their assumed size; see `costBound`. */
      readonly cost: number;
    }
  | { readonly ok: false; readonly problems: readonly LanguageProblem[] };

/** Longer than this, a person cannot answer for it, and the parser's depth is bounded. */
const longestSource = 4000;
const limits = {
  maxAstNodes: 500,
  maxDepth: 40,
  maxListElements: 100,
  maxMapEntries: 1,
  maxCallArguments: 8,
};

/** A calendar day inside cel-js, which has none of its own. */
export class CelDay {
  readonly day: PlainDate;
  constructor(day: PlainDate) {
    this.day = day;
  }
}

/** Registers a fact's type under the name of its path, its parts first, and gives the name. */
function register(environment: Environment, path: string, fact: FactType): string {
  if (fact.kind === 'value') return fact.type;
  if (fact.kind === 'list') return `list<${register(environment, `${path}[]`, fact.of)}>`;
  const fields = Object.entries(fact.fields).map(([name, part]) => [
    name,
    register(environment, `${path}.${name}`, part),
  ]);
  environment.registerType(path, { fields: Object.fromEntries(fields) });
  return path;
}

/**
 * The rule language as cel-js knows it: our facts as its types, our functions beside its own. It checks what our own
 * reading accepted, so that every published rule is CEL by a second, independent reader; and it can run, so that tests
 * hold our interpreter against it. `figures` answers `law`; integers are bigint, days are `CelDay`.
 */
export function celEnvironment(
  scope: Scope,
  figures: (name: string) => unknown = () => undefined,
): Environment {
  const environment = new Environment({ limits })
    .registerType('date', CelDay)
    .registerOperator('date == date', (a: CelDay, b: CelDay) => a.day === b.day)
    .registerOperator('date < date', (a: CelDay, b: CelDay) => a.day < b.day)
    .registerOperator('date <= date', (a: CelDay, b: CelDay) => a.day <= b.day)
    .registerOperator('date > date', (a: CelDay, b: CelDay) => a.day > b.day)
    .registerOperator('date >= date', (a: CelDay, b: CelDay) => a.day >= b.day)
    .registerFunction('date(string): date', (day: PlainDate) => new CelDay(day))
    .registerFunction('days(date, date): int', (a: CelDay, b: CelDay) => BigInt(daysBetween(a.day, b.day)))
    .registerFunction('months(date, date): int', (a: CelDay, b: CelDay) =>
      BigInt(monthsBetween(a.day, b.day)),
    )
    .registerFunction(
      'overlaps(date, date, date, date): bool',
      (aFrom: CelDay, aTo: CelDay, bFrom: CelDay, bTo: CelDay) =>
        aFrom.day <= bTo.day && bFrom.day <= aTo.day,
    )
    .registerFunction('law(ast): dyn', celLaw(scope.laws, figures))
    .registerFunction('sum(ast, ast, ast): int', celSum)
    .registerVariable('asOf', 'date');
  for (const root of scope.roots) {
    const fact = scope.facts.fields[root];
    if (fact) environment.registerVariable(root, register(environment, `facts.${root}`, fact));
  }
  return environment;
}

const environments = new WeakMap<Scope, Environment>();

function environmentOf(scope: Scope): Environment {
  const environment = environments.get(scope) ?? celEnvironment(scope);
  environments.set(scope, environment);
  return environment;
}

type Refuse = (at: Range, complaint: Complaint) => Typed;

function parse(source: string, scope: Scope, refuse: Refuse): ParseResult | undefined {
  if (source.length > longestSource) {
    refuse(
      [longestSource, source.length],
      grammarComplaint({ code: 'limit_exceeded', summary: '', over: '', before: source, after: '' }),
    );
    return undefined;
  }
  try {
    return environmentOf(scope).parse(source);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { start, end } = error.range ?? { start: 0, end: source.length };
    refuse(
      [start, end],
      grammarComplaint({
        code: error.code,
        summary: error.summary,
        over: source.slice(start, end),
        before: source.slice(0, start),
        after: source.slice(end),
      }),
    );
    return undefined;
  }
}

const someValues: Text = { en: 'values', ar: 'قيم' };
const wholeGroups: Text = { en: 'whole groups of facts', ar: 'مجموعات وقائع كاملة' };

function checkResult({ type, tree }: Typed, expected: ScalarName | 'list' | undefined, refuse: Refuse): void {
  const isValue = type.kind === 'value' || (type.kind === 'list' && type.of.kind === 'value');
  const isExpected = !expected || expected === (type.kind === 'value' ? type.type : type.kind);
  if (type.kind === 'broken' || (isValue && isExpected)) return;
  const wanted = expected && expected !== 'list' ? words({ kind: 'value', type: expected }) : someValues;
  const given = isValue ? words(type) : wholeGroups;
  refuse(tree.at, {
    message: {
      en: `This must give ${wanted.en}; it gives ${given.en}.`,
      ar: `المطلوب أن تعطي هذه العبارة: ${wanted.ar}؛ وهي تعطي: ${given.ar}.`,
    },
    hint:
      expected === 'bool'
        ? { en: 'Compare it with something.', ar: 'قارنها بشيء.' }
        : {
            en: 'Name single values, as in `own.disclosure.items.map(i, i.amount)`.',
            ar: 'سمِّ قيمًا مفردة، كما في `own.disclosure.items.map(i, i.amount)`.',
          },
  });
}

/** The second reader: cel-js' own type checker has the last word. */
function checkWithCel(parsed: ParseResult, source: string, refuse: Refuse): void {
  const { valid, error } = parsed.check();
  if (valid) return;
  const { start, end } = error?.range ?? { start: 0, end: source.length };
  refuse([start, end], {
    message: {
      en: `CEL does not accept this: ${error?.summary ?? 'no reason given'}.`,
      ar: `لا يقبل قارئ CEL هذا. ${quoted(error?.summary ?? 'no reason given')}`,
    },
    hint: {
      en: 'Both readers of a rule must understand it in the same way; write it more plainly.',
      ar: 'يجب أن يفهم القارئان القاعدة فهمًا واحدًا؛ فاكتبها بصورة أوضح.',
    },
  });
}

/**
 * Reads one expression of a rule: grammar, names, kinds, forbidden inputs. All that is wrong is told at once, in order
 * of place. What comes back as `tree` is all that is ever stored or run.
 */
export function checkExpression(
  source: string,
  scope: Scope,
  options: { readonly expected?: ScalarName | 'list' } = {},
): Checked {
  const problems: LanguageProblem[] = [];
  const refuse: Refuse = (at, complaint) => {
    problems.push(located(source, at, complaint));
    return brokenAt(at);
  };
  const refused = (): Checked => ({ ok: false, problems: problems.sort((a, b) => a.at[0] - b.at[0]) });
  for (const { at, complaint } of hiddenSigns(source)) refuse(at, complaint);
  const parsed = parse(withoutHiddenSigns(source), scope, refuse);
  if (!parsed) return refused();
  const find = rangeFinder(source);
  const to: Lowering = {
    scope,
    reads: new Set(),
    at: ({ start, end }) => find(start, end),
    lower: (node, variables) => lowerNode(node, variables, to),
    refuse,
  };
  const typed = to.lower(parsed.ast, new Map());
  checkResult(typed, options.expected, refuse);
  if (problems.length === 0) checkWithCel(parsed, source, refuse);
  if (problems.length > 0) return refused();
  const { tree, type } = typed;
  const values = closedList(type);
  return {
    ok: true,
    tree,
    type: typeName(type),
    ...(values && { values }),
    reads: [...to.reads].sort(),
    cost: estimateCost(tree),
  };
}
