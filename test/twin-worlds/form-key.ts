import type { seeded } from '../bench/rules/seeded.ts';

/** What a worker's form carries as its key: drawn for it, as a page would. */
export const formKey = (draw: ReturnType<typeof seeded>): string => {
  const digits = Array.from({ length: 32 }, () => draw.int(0, 15).toString(16)).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
};
