/** The 97.5th percentile of the normal distribution: a two-sided interval of 95 %. */
const z = 1.959963984540054;

interface Interval {
  lower: number;
  upper: number;
}

/**
 * Wilson's score interval for a share, between 0 and 1: honest for small numbers, where one contract of one says little
 * and a hundred of a hundred say much (Wilson, 1927). No cases at all: anything from 0 to 1.
 */
function wilson(hits: number, of: number): Interval {
  if (of === 0) return { lower: 0, upper: 1 };
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const margin = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  // The exact ends at no hits and at all hits, which rounding would miss by a hair.
  return {
    lower: hits === 0 ? 0 : (middle - margin) / scale,
    upper: hits === of ? 1 : (middle + margin) / scale,
  };
}

/**
 * A share as an interval per thousand: the lower end from what is known, the upper end as if every unknown were a hit;
 * rounded outwards. `ifUnknowns` is at least `known`.
 */
export function shareInterval(known: number, ifUnknowns: number, of: number): Interval {
  return {
    lower: Math.floor(wilson(known, of).lower * 1000),
    upper: Math.ceil(wilson(ifUnknowns, of).upper * 1000),
  };
}
