import { dateParts, typedDateOf } from '../../lib/domain/values/typed-date.ts';

/** A day as somebody types it: into the three boxes of its field. What the page asks for in one box stays as it is. */
export const inBoxes = (fields: Readonly<Record<string, string>>, page: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, string][] =>
      page.includes(`name="${name}-day"`)
        ? dateParts.map((part) => [`${name}-${part}`, typedDateOf(value)[part]])
        : [[name, value]],
    ),
  );
