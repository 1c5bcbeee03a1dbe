import type { Text } from '../../../../lib/problems/text.ts';
import type { Choice } from '../../../pages/parts/fields.tsx';
import type { Reader } from '../../../pages/reader.ts';
import type { AskOf } from '../define-page.ts';
import { channelWords } from '../report-words.ts';
import { unlessRefused } from './unless-refused.ts';

const words = {
  report: { en: 'Report of {day} ({channel})', ar: 'بلاغ {day} ({channel})' },
  visit: {
    en: 'Visit of {day}: {count, plural, =0 {nothing observed} one {# observation} other {# observations}}',
    ar: 'زيارة {day}: {count, plural, =0 {بلا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}',
  },
} as const satisfies Record<string, Text>;

/** The newest so many: what is older is pasted. */
const most = 12;

/** For whom the employer is assigned to follow up a report or for a visit, what was told opens; to others nothing is offered. */
const opening = ['inspection', 'report-follow-up'] as const;

/** What was told of a contract, the newest first. */
export async function reportsOf(
  ask: AskOf<'listContractReports'>,
  contractId: string,
  reader: Reader,
): Promise<Choice[]> {
  for (const purpose of opening) {
    const found = await unlessRefused(ask('listContractReports', { params: { contractId }, purpose }));
    if (found)
      return found.items
        .toReversed()
        .slice(0, most)
        .map(({ id, receivedAt, channel }) => ({
          value: id,
          label: reader.say(words.report, {
            day: reader.moment(receivedAt),
            channel: reader.say(channelWords[channel]),
          }),
        }));
  }
  return [];
}

type AskVisits = AskOf<'listContractInspections' | 'listEmployerInspections'>;

/** Visits about a contract or to an employer, the newest first. */
export async function visitsOf(
  ask: AskVisits,
  about: { contractId: string } | { organisationId: string },
  reader: Reader,
): Promise<Choice[]> {
  const purpose = 'inspection';
  const found = await unlessRefused(
    'contractId' in about
      ? ask('listContractInspections', { params: about, purpose })
      : ask('listEmployerInspections', { params: about, purpose }),
  );
  return (found?.items ?? [])
    .toSorted((a, b) => b.visitedOn.localeCompare(a.visitedOn))
    .slice(0, most)
    .map(({ id, visitedOn, observations }) => ({
      value: id,
      label: reader.say(words.visit, { day: reader.day(visitedOn), count: observations.length }),
    }));
}

/** What is known of a place, and behind it what was brought from elsewhere. */
export const withCarried = (known: readonly Choice[], carried: readonly Choice[]): Choice[] => [
  ...known,
  ...carried.filter(({ value }) => !known.some((each) => each.value === value)),
];
