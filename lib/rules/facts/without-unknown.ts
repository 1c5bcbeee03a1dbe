type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same facts without those that are undefined: an absent key is what says unknown, and it survives JSON. */
export const withoutUnknown = <T extends object>(facts: T): Known<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Known<T>;
