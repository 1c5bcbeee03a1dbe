import { createHash } from 'node:crypto';
import type { IdPrefix } from '../../lib/domain/values/ids.ts';

/** Ids that follow from the step and from how many it drew before; those of letters are told. */
export function twinIds(step: { name: string }, letters: string[]): (prefix: IdPrefix) => string {
  let [name, drawn] = ['', 0];
  return (prefix) => {
    drawn = name === step.name ? drawn + 1 : 0;
    name = step.name;
    const hex = createHash('sha256').update(`${prefix} ${name} ${drawn}`).digest('hex');
    const id = `${prefix}_${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    if (prefix === 'ltr') letters.push(id);
    return id;
  };
}
