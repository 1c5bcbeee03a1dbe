/** Each employer of a file is opened, which is recorded and counted: no more than a page of them. */
export const mostEmployers = 100;

/** Every contract of them of which a flag stands is read in the same request: so many in all. */
export const mostContracts = 2_000;

/** What is known of a list before an employer of it is opened. */
interface Listed {
  items: readonly { rank: { contracts: number } }[];
  page: { next: string | null };
}

/**
 * Whether a list is short enough to be a file. All contracts that were assessed count: a bound on those with flags would be passed
 * because somebody spoke, and the refusal would tell of it.
 */
export const fitsFile = ({ items, page }: Listed): boolean =>
  page.next === null && items.reduce((sum, { rank }) => sum + rank.contracts, 0) <= mostContracts;
