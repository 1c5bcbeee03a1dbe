import type { ScalarName } from './fact-type.ts';

/** The parts of cel-js that a macro is handed; the library leaves them untyped. */
interface CelType {
  readonly kind: string;
  readonly type: string;
  readonly valueType: CelType;
}
interface CelContext {
  forkWithVariable(name: string, type: CelType): CelLoop;
}
interface CelLoop extends CelContext {
  reuse(outer: CelContext): CelLoop;
  setIterValue(value: unknown, evaluator: CelEvaluator): CelLoop;
}
interface CelNode {
  readonly op: string;
  readonly args: unknown;
}
interface CelChecker {
  check(node: CelNode | undefined, context: CelContext): CelType;
  getType(name: string): CelType;
  createError(code: string, message: string, node: CelNode | undefined): Error;
}
interface CelEvaluator {
  run(node: CelNode | undefined, context: CelContext): unknown;
}

/** Adds integers as CEL holds them. */
function total(values: readonly unknown[]): bigint {
  let sum = 0n;
  for (const value of values) if (typeof value === 'bigint') sum += value;
  return sum;
}

/**
 * `sum(list, x, expression)` for cel-js, which has loops but no sum: the expression is checked, and run, once for each
 * element under its own name, as cel-js' `map` does.
 */
export function celSum({ args }: { readonly args: readonly CelNode[] }): object {
  const [list, variable, body] = args;
  let loop: CelLoop | undefined;
  return {
    async: false,
    typeCheck(checker: CelChecker, _macro: unknown, context: CelContext): CelType {
      const over = checker.check(list, context);
      if (over.kind !== 'list' || typeof variable?.args !== 'string')
        throw checker.createError('invalid_comprehension_range', 'sum goes through a list', list);
      loop = context.forkWithVariable(variable.args, over.valueType);
      if (checker.check(body, loop).type !== 'int')
        throw checker.createError('no_matching_overload', 'sum adds integers', body);
      return checker.getType('int');
    },
    evaluate(evaluator: CelEvaluator, _macro: unknown, context: CelContext): bigint {
      const elements = evaluator.run(list, context);
      const inner = loop?.reuse(context);
      if (!inner || !Array.isArray(elements)) throw new Error('sum was run before it was checked');
      return total(elements.map((element) => evaluator.run(body, inner.setIterValue(element, evaluator))));
    },
  };
}

/** `law('figure')` for cel-js: of the kind that the figure is declared to be, answered by `figures`. */
export const celLaw =
  (laws: Readonly<Record<string, ScalarName>>, figures: (name: string) => unknown) =>
  ({ args }: { readonly args: readonly CelNode[] }): object => {
    const [name] = args;
    return {
      async: false,
      typeCheck(checker: CelChecker): CelType {
        const type = typeof name?.args === 'string' ? laws[name.args] : undefined;
        if (type) return checker.getType(type);
        throw checker.createError('invalid_macro_argument', 'law names a figure', name);
      },
      evaluate: (): unknown => figures(String(name?.args)),
    };
  };
