import * as z from 'zod';

/** The schemas that one may become: wrappers are opened, a union gives each of its options. */
export function openedSchemas(schema: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return openedSchemas(schema.unwrap());
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodReadonly)
    return openedSchemas(schema.unwrap());
  if (schema instanceof z.ZodPipe) return openedSchemas(schema.in);
  if (schema instanceof z.ZodLazy) return openedSchemas(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(openedSchemas);
  if (schema instanceof z.ZodIntersection)
    return [...openedSchemas(schema.def.left), ...openedSchemas(schema.def.right)];
  return schema instanceof z.ZodType ? [schema] : [];
}

function below(schema: z.ZodType, segment: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, segment) ? openedSchemas(schema.shape[String(segment)]) : [];
  if (schema instanceof z.ZodArray) return openedSchemas(schema.element);
  if (schema instanceof z.ZodRecord) return openedSchemas(schema.valueType);
  return [];
}

/** What may stand at a field or a place of any of these. */
export const belowOf = (schemas: readonly z.ZodType[], segment: PropertyKey): z.ZodType[] =>
  schemas.flatMap((each) => below(each, segment));

const schemasAt = (schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] =>
  path.reduce(belowOf, openedSchemas(schema));

/** The names of the fields that an object at this path may have, in every alternative of a union. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const objects = schemasAt(schema, path).filter((each) => each instanceof z.ZodObject);
  return [...new Set(objects.flatMap((each) => Object.keys(each.shape)))];
}

/** True when a query's field takes several values, so that one value still becomes a list. */
export const takesList = (schema: z.ZodType | undefined): boolean =>
  openedSchemas(schema).some((each) => each instanceof z.ZodArray);
