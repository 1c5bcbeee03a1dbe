import type { Report } from '../../domain/reports/report.ts';
import { type PlainDate, plainDateIn } from '../../domain/values/dates.ts';
import { type AllegationCode, isIndependent, type ReportChannel } from '../../domain/voice/allegation.ts';
import data from '../../reference/allegations.json' with { type: 'json' };
import { unknownFact } from '../language/fact-type.ts';
import { contentsIn } from './coded-content.ts';
import type { MoneyContext } from './money-in.ts';
import { toldFees } from './of-told-fees.ts';
import { toldRepayment } from './of-told-repayment.ts';
import { sourcesOf } from './sources.ts';
import { mayBeUsed } from './usable-reports.ts';

const contentOf = contentsIn(data.allegations);

/** The most independent first: of several channels of one allegation the best is named. */
const channelsByWeight: readonly ReportChannel[] = [
  'interview',
  'hotline',
  'walkIn',
  'authority',
  'ngo',
  'speak',
  'handedLink',
];

/** One allegation as one report has it. */
interface Told {
  code: AllegationCode;
  relation: 'self' | 'witness';
  channel: ReportChannel;
  source: string;
  on: PlainDate;
}

interface Hearing {
  reports: readonly Report[];
  zone: string;
  /** About one contract there is one worker: whatever they say themselves, however often, is one source. */
  oneWorker: boolean;
}

/** What happened elsewhere is kept and never attributed. */
function toldIn({ reports, zone, oneWorker }: Hearing): Told[] {
  const sourceOf = sourcesOf(reports);
  return reports.filter(mayBeUsed).flatMap((report) =>
    report.allegations.flatMap(({ code, relation }): Told[] =>
      relation === 'elsewhere'
        ? []
        : [
            {
              code,
              relation,
              channel: report.channel,
              source: relation === 'self' && oneWorker ? 'worker' : sourceOf(report),
              on: plainDateIn(zone, report.receivedAt),
            },
          ],
    ),
  );
}

function allegationOf(code: AllegationCode, told: readonly Told[]) {
  const firstHand = told.some(({ relation }) => relation === 'self');
  const independent = told.filter(({ channel }) => isIndependent(channel)).map(({ source }) => source);
  const days = told.map(({ on }) => on).toSorted();
  return {
    code,
    ...contentOf(code),
    relation: firstHand ? ('self' as const) : ('witness' as const),
    firstHand,
    channel:
      channelsByWeight.find((channel) => told.some((each) => each.channel === channel)) ?? 'handedLink',
    independentSources: new Set(independent).size,
    firstToldOn: days[0] ?? '',
    lastToldOn: days.at(-1) ?? '',
  };
}

/** One fact a code, the codes in order; and beside what was told, what was not. Undefined when nothing was told. */
function allegationsIn(hearing: Hearing) {
  const byCode = Map.groupBy(toldIn(hearing), ({ code }) => code);
  if (byCode.size === 0) return undefined;
  const codes = [...byCode].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [...codes.map(([code, told]) => allegationOf(code, told)), unknownFact('absent')];
}

interface Heard {
  reports: readonly Report[];
  /** Of the employer as a whole. */
  aboutEmployer: readonly Report[];
  zone: string;
  money: MoneyContext;
}

/** What workers and others told: of this contract, and of its employer as a whole. Silence is never an answer. */
export function toldFacts({ reports, aboutEmployer, zone, money }: Heard) {
  const allegations = allegationsIn({ reports, zone, oneWorker: true });
  const ofEmployer = allegationsIn({ reports: aboutEmployer, zone, oneWorker: false });
  const fees = toldFees(reports.filter(mayBeUsed), money);
  return {
    reported: reports.length > 0,
    employerReported: aboutEmployer.length > 0,
    ...toldRepayment(reports, zone),
    ...(allegations ? { allegations } : {}),
    ...(ofEmployer ? { aboutEmployer: ofEmployer } : {}),
    ...(fees ? { fees } : {}),
  };
}
