import { indicators } from '../../lib/domain/values/indicator.ts';
import type { Fed, FedCase } from './feed.ts';
import { isTextTrap, type Outcome, type Score, scoreAll, scoreCase, type Tally } from './score.ts';

const percent = (share: number | undefined): string =>
  share === undefined ? '   -' : `${String(Math.round(share * 100)).padStart(3)}%`;
const list = (names: readonly string[]): string => (names.length === 0 ? '-' : names.join(', '));

function caseLines({ of, adapted, outcome }: FedCase): string[] {
  const { hits, missed, falselyRaised, allowed, aboveMaxSeverity } = scoreCase(outcome);
  const { maxSeverity } = of.labels;
  const bound =
    maxSeverity === undefined ? '' : `, at most ${maxSeverity}${aboveMaxSeverity ? ': ABOVE' : ''}`;
  return [
    `${of.labels.id}  ${of.labels.title}  (contract ${outcome.level}, highest alert ${outcome.highestAlert}${bound})`,
    `    raised         ${list(hits)}`,
    `    missed         ${list(missed)}`,
    `    falsely raised ${list(falselyRaised)}`,
    ...(allowed.length > 0 ? [`    allowed        ${list(allowed)}`] : []),
    `    not carried    ${list(adapted.notYetCarried)}`,
    `    assumed        ${list(adapted.assumed)}`,
  ];
}

const tallyCells = ({ hits, missed, falselyRaised, recall, precision }: Tally): string =>
  `${[hits, missed, falselyRaised].map((count) => String(count).padStart(7)).join('')}   ${percent(recall)}   ${percent(precision)}`;

function scoreLines(title: string, score: Score): string[] {
  return [
    `${title} (${score.cases} cases)`,
    `${''.padEnd(36)} raised missed  false recall precision`,
    ...indicators.map((indicator) => {
      const tally = score.byIndicator.get(indicator);
      return `  ${indicator.padEnd(34)}${tally ? tallyCells(tally) : ''}`;
    }),
    `  ${'all'.padEnd(34)}${tallyCells(score.total)}`,
    `  above their highest severity: ${list(score.aboveMaxSeverity)} (of ${score.bounded} clean or near-miss cases)`,
  ];
}

/** How often each field of the cases found no place in the interface, most often first. */
function gapLines(cases: readonly FedCase[]): string[] {
  const counts = new Map<string, number>();
  for (const { adapted } of cases)
    for (const name of new Set(adapted.notYetCarried.map((path) => path.split('.', 1)[0] ?? path)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].sort((a, b) => b[1] - a[1]);
  return [
    'What the interface could not carry, by field, wholly or in part',
    ...rows.map(([name, count]) => `  ${name.padEnd(24)}${String(count).padStart(3)} cases`),
  ];
}

const withoutTestimonyLines = (cases: readonly FedCase[]): string[] =>
  cases.some(({ testimonyCarried }) => testimonyCarried)
    ? scoreLines('Without testimony', scoreAll(counted(cases.map((each) => each.withoutTestimony))))
    : ['Without testimony: the same, to the last byte. The interface carries no testimony yet.'];

const counted = (outcomes: readonly Outcome[]): Outcome[] =>
  outcomes.filter((outcome) => !isTextTrap(outcome));

/** What `npm run cases` prints. */
export function renderReport({ accepted, refused }: Fed): string {
  const outcomes = accepted.map(({ outcome }) => outcome);
  const blocks = [
    [`${accepted.length} cases accepted, ${refused.length} refused.`],
    refused.map(({ of, reason }) => `${of.labels.id} REFUSED: ${reason}`),
    accepted.flatMap(caseLines),
    scoreLines('All but the text traps', scoreAll(counted(outcomes))),
    withoutTestimonyLines(accepted),
    scoreLines('Text traps alone', scoreAll(outcomes.filter(isTextTrap))),
    gapLines(accepted),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
