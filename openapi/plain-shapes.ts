import * as z from 'zod';
import type { ZodOpenApiOverride } from 'zod-openapi';

const alike = (values: readonly unknown[]): boolean =>
  new Set(values.map((each) => JSON.stringify(each))).size === 1;

/**
 * Two shapes that JSON Schema can say and code generators stumble over, said in the way that they know: a map over a
 * closed list of names becomes an object with these fields, and a tuple becomes a list of exactly that length.
 */
export const plainShapes: ZodOpenApiOverride = ({ zodSchema, jsonSchema }) => {
  if (zodSchema instanceof z.ZodRecord && jsonSchema.required) {
    const { propertyNames: _names, additionalProperties, required } = jsonSchema;
    delete jsonSchema.propertyNames;
    jsonSchema.properties = Object.fromEntries(required.map((name) => [name, additionalProperties ?? {}]));
    jsonSchema.additionalProperties = false;
  }
  if (zodSchema instanceof z.ZodTuple && jsonSchema.prefixItems) {
    const { prefixItems } = jsonSchema;
    const parts = prefixItems.filter((each) => typeof each === 'object');
    jsonSchema.items = alike(parts) && parts[0] ? parts[0] : { anyOf: parts };
    jsonSchema.minItems = prefixItems.length;
    jsonSchema.maxItems = prefixItems.length;
    if (alike(parts)) delete jsonSchema.prefixItems;
  }
};
