/** Yes, no, or not known. */
export type Perhaps = boolean | undefined;

/** True as soon as one is; false only when all are known not to be. */
export const some = (values: readonly Perhaps[]): Perhaps =>
  values.includes(true) ? true : values.includes(undefined) ? undefined : false;

/** False as soon as one is; true only when all are known to be. */
export const every = (values: readonly Perhaps[]): Perhaps =>
  values.includes(false) ? false : values.includes(undefined) ? undefined : true;

export const not = (value: Perhaps): Perhaps => (value === undefined ? undefined : !value);

/** The highest of those that are known; undefined when none is. */
export const highestOf = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
};

/** The highest, when all are known. */
export const highestOfAll = (values: readonly (number | undefined)[]): number | undefined =>
  values.includes(undefined) ? undefined : highestOf(values);

/** How many are certainly so. */
export const countOf = (values: readonly Perhaps[]): number =>
  values.filter((value) => value === true).length;
