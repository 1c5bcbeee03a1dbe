type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same facts without those that are undefined: an absent key is what says unknown, and it survives JSON. */
export function withoutUnknown<T extends object>(facts: T): Known<T> {
  const known: Known<T> = {};
  for (const name in facts) if (facts[name] !== undefined) known[name] = facts[name] as Known<T>[typeof name];
  return known;
}
