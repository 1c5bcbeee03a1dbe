import { CelDay, celEnvironment } from '../../../lib/rules/language/check.ts';
import type { FactType } from '../../../lib/rules/language/fact-type.ts';
import type { Scope } from '../../../lib/rules/language/lowering.ts';

/** A value as cel-js wants it: integers as bigint, days in their own class. */
function toCel(value: unknown, type: FactType): unknown {
  if (type.kind === 'list')
    return Array.isArray(value) ? value.map((element) => toCel(element, type.of)) : value;
  if (type.kind === 'object') {
    const given = new Map(Object.entries(value ?? {}));
    return Object.fromEntries(
      Object.entries(type.fields).map(([name, of]) => [name, toCel(given.get(name), of)]),
    );
  }
  if (type.type === 'int') return BigInt(Number(value));
  return type.type === 'date' ? new CelDay(String(value)) : value;
}

function fromCel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromCel);
  if (value instanceof CelDay) return value.day;
  return typeof value === 'bigint' ? Number(value) : value;
}

const kinds = { int: 'int', bool: 'bool', string: 'string', date: 'date' } as const;

/** What cel-js itself answers, or the error it throws. Complete facts only: it has no unknowns. */
export function askCel(
  source: string,
  scope: Scope,
  { facts, law, asOf }: { facts: unknown; law: (name: string) => unknown; asOf: string },
): { value: unknown } | { error: unknown } {
  const environment = celEnvironment(scope, (name) =>
    toCel(law(name), { kind: 'value', type: kinds[scope.laws[name] ?? 'int'], meaning: '' }),
  );
  const given = new Map(Object.entries(toCel(facts, scope.facts) ?? {}));
  try {
    return {
      value: fromCel(environment.evaluate(source, { ...Object.fromEntries(given), asOf: new CelDay(asOf) })),
    };
  } catch (error) {
    return { error };
  }
}
