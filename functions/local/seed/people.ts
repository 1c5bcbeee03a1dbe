import type { WorkerSnapshot } from '../../../lib/domain/contracts/worker.ts';
import { addDays, addMonths, type PlainDate } from '../../../lib/domain/values/dates.ts';
import type { Name } from '../../../lib/domain/values/name.ts';
import { nameParts } from './names.ts';
import { type OriginCode, originOf } from './origins.ts';
import type { Random } from './random.ts';

const partsOf = (words: string): Required<Name>[] =>
  words.split(' ').map((word) => {
    const [latin = '', arabic = ''] = word.split('=');
    return { latin, arabic };
  });

const joined = (given: Required<Name>, family: Required<Name>): Name => ({
  latin: `${given.latin} ${family.latin}`,
  arabic: `${given.arabic} ${family.arabic}`,
});

interface WorkerPlan {
  origin: OriginCode;
  /** Runs through the whole country, so that no two documents are the same. */
  serial: number;
  women: number;
  startsOn: PlainDate;
  minor: boolean;
}

/** Eighteen to fifty years on the first day; a planted minor is seventeen. */
function birthDate(random: Random, { startsOn, minor }: WorkerPlan): PlainDate {
  const years = minor ? 17 : Math.min(54, 20 + Math.floor(random.logNormal({ median: 9, p90: 20 })));
  return addDays(addMonths(startsOn, -12 * years), -random.int(3, 300));
}

/** A worker who does not exist: the number says so to whoever reads it (`DEMO…`), and no phone is given that could ring. */
export function makeWorker(random: Random, plan: WorkerPlan): WorkerSnapshot {
  const { origin, serial, startsOn } = plan;
  const woman = random.chance(plan.women);
  const parts = nameParts[origin];
  const given = random.pick(partsOf(woman ? parts.women : parts.men));
  return {
    name: joined(given, random.pick(partsOf(parts.families))),
    document: {
      type: 'passport',
      number: `DEMO${String(serial).padStart(6, '0')}`,
      issuingCountry: origin,
      expiresOn: addMonths(startsOn, random.int(30, 110)),
    },
    birthDate: birthDate(random, plan),
    nationality: origin,
    sex: woman ? 'F' : 'M',
    languagesRead: [random.pick(originOf(origin).languages)],
  };
}
