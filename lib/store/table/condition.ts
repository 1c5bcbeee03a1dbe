import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { partitionKey } from '../tables.ts';
import { toAttribute } from './attributes.ts';
import type { Condition } from './table.ts';

/**
 * Names and values of one expression. Every name is a placeholder, so a reserved word or a dot in an attribute's name is
 * never read as syntax.
 */
export class Placeholders {
  readonly #names = new Map<string, string>();
  readonly #values: AttributeValue[] = [];

  name(attribute: string): string {
    const known = this.#names.get(attribute) ?? `#n${this.#names.size}`;
    this.#names.set(attribute, known);
    return known;
  }

  value(attribute: string, value: unknown): string {
    this.#values.push(toAttribute(value, attribute));
    return `:v${this.#values.length - 1}`;
  }

  /** The request fields; absent rather than empty, because the database refuses empty ones. */
  fields() {
    const names = Object.fromEntries([...this.#names].map(([attribute, name]) => [name, attribute]));
    const values = Object.fromEntries(this.#values.map((value, at) => [`:v${at}`, value]));
    return {
      ...(this.#names.size > 0 ? { ExpressionAttributeNames: names } : {}),
      ...(this.#values.length > 0 ? { ExpressionAttributeValues: values } : {}),
    };
  }
}

/** The expression of a condition. */
export function toExpression(condition: Condition, into: Placeholders): string {
  if (condition === 'absent') return `attribute_not_exists(${into.name(partitionKey)})`;
  if (condition === 'present') return `attribute_exists(${into.name(partitionKey)})`;
  if ('equals' in condition) return comparison(condition.equals, '=', into);
  if ('below' in condition) return comparison(condition.below, '<', into);
  if ('missing' in condition) {
    return joined(
      'AND',
      condition.missing.map((attribute) => `attribute_not_exists(${into.name(attribute)})`),
    );
  }
  if ('all' in condition)
    return joined(
      'AND',
      condition.all.map((part) => toExpression(part, into)),
    );
  return joined(
    'OR',
    condition.any.map((part) => toExpression(part, into)),
  );
}

function comparison(fields: Readonly<Record<string, unknown>>, sign: '=' | '<', into: Placeholders): string {
  const parts = Object.entries(fields).map(
    ([attribute, value]) => `${into.name(attribute)} ${sign} ${into.value(attribute, value)}`,
  );
  return joined('AND', parts);
}

/** An empty list would be a condition that always holds: the one mistake that must not pass in silence. */
function joined(word: 'AND' | 'OR', parts: readonly string[]): string {
  if (parts.length === 0) throw new TypeError('A condition names nothing to check.');
  return parts.length === 1 ? `${parts[0]}` : `(${parts.join(` ${word} `)})`;
}
