import type { Report } from '../../domain/reports/report.ts';

const dayMilliseconds = 86_400_000;

/** What a report says, to the letter: codes with relations, and the day. */
const sayingOf = ({ allegations, happenedOn }: Report): string =>
  [...allegations.map(({ code, relation }) => `${code} ${relation}`).sort(), happenedOn ?? ''].join();

/** Names that stand for one another, each led back to the first of them. */
class Joined {
  readonly #to = new Map<string, string>();

  first(name: string): string {
    const to = this.#to.get(name);
    return to === undefined ? name : this.first(to);
  }

  join(a: string, b: string): void {
    const [one, other] = [this.first(a), this.first(b)];
    if (one !== other) this.#to.set(other, one);
  }
}

/**
 * Reports through the open page that say exactly the same of the same day within a day of each other: anybody can send a
 * hundred of those. What was told to a person is never drawn together by its looks, because a whole camp that was not paid
 * says the same.
 */
function joinAlike(reports: readonly Report[], joined: Joined): void {
  const open = reports.filter(({ channel }) => channel === 'speak');
  for (const alike of Map.groupBy(open, sayingOf).values()) {
    const inTime = alike.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
    for (const [at, report] of inTime.entries()) {
      const before = inTime[at - 1];
      const near = before && Date.parse(report.receivedAt) - Date.parse(before.receivedAt) <= dayMilliseconds;
      if (near) joined.join(before.id, report.id);
    }
  }
}

/**
 * Who is behind each report: what one person said again, what one caller or one receipt sent, and what is the same to the
 * letter from the open page is one source. @returns by report the name of its source
 */
export function sourcesOf(reports: readonly Report[]): (report: Report) => string {
  const joined = new Joined();
  for (const { id, sameSourceAs, source } of reports) {
    if (sameSourceAs !== undefined) joined.join(sameSourceAs, id);
    if (source !== undefined) joined.join(`source ${source}`, id);
  }
  joinAlike(reports, joined);
  return ({ id }) => joined.first(id);
}
