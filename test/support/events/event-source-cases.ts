import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { sequenceOf } from '../../../functions/local/events/record.ts';
import { labelOf } from './event-sources.ts';

/** What goes wrong with one record of the tape. */
const faults = [
  'nothing',
  'throws once',
  'throws always',
  'is reported once',
  'is reported always',
  'is reported behind another one',
  'is reported under a number that nobody knows',
  'is handled, and 1 answers are lost',
  'is handled, and 2 answers are lost',
  'is handled, and 3 answers are lost',
  'is handled, and 4 answers are lost',
] as const;
type Fault = (typeof faults)[number];

/** What happens to the consumer meanwhile: it is stopped and started, or killed before it wrote down how far it had come. */
const interruptions = ['none', 'restart', 'crash'] as const;
/** Whether the place for what is given up takes it at once. */
const destinations = ['keeps', 'refuses twice'] as const;

export interface Case {
  fault: Fault;
  bisect: boolean;
  batchSize: number;
  interruption: (typeof interruptions)[number];
  destination: (typeof destinations)[number];
}

const isPoison = (fault: Fault): boolean => fault.endsWith('always');

const lostAnswers = (fault: Fault): number => Number(/\d/.exec(fault)?.[0] ?? 0);

/** Every combination that can differ: a destination matters only where something is given up. */
export const cases: readonly Case[] = faults.flatMap((fault) =>
  [true, false].flatMap((bisect) =>
    [1, 5, 24].flatMap((batchSize) =>
      interruptions.flatMap((interruption) =>
        destinations
          .filter((destination) => destination === 'keeps' || isPoison(fault))
          .map((destination) => ({ fault, bisect, batchSize, interruption, destination })),
      ),
    ),
  ),
);

/** What one consumer did: each label that it handled, in order, and what was given up with how many tries. */
export interface Played {
  handled: string[];
  givenUp: { labels: string[]; attempts: number }[];
}

/** A consumer with one fault in it, at the record with this label. */
export function faultyConsumer({ fault, destination }: Case, target: string, played: Played) {
  let struck = 0;
  let refused = 0;
  const handle = (records: readonly DynamoDBRecord[]) => void played.handled.push(...records.map(labelOf));
  const reported = (...records: (DynamoDBRecord | undefined)[]): DynamoDBBatchResponse => ({
    batchItemFailures: records.flatMap((record) => (record ? [{ itemIdentifier: sequenceOf(record) }] : [])),
  });
  return {
    handler: async ({ Records }: { Records: DynamoDBRecord[] }): Promise<DynamoDBBatchResponse> => {
      const at = Records.findIndex((record) => labelOf(record) === target);
      const strikes =
        at >= 0 && fault !== 'nothing' && (struck < Math.max(1, lostAnswers(fault)) || isPoison(fault));
      if (!strikes) {
        handle(Records);
        return reported();
      }
      struck += 1;
      if (fault.startsWith('throws')) throw new Error('poison');
      if (fault === 'is reported under a number that nobody knows')
        return { batchItemFailures: [{ itemIdentifier: 'nobody' }] };
      if (lostAnswers(fault) > 0) {
        handle(Records);
        throw new Error('The answer was lost.');
      }
      handle(Records.slice(0, at));
      return fault === 'is reported behind another one'
        ? reported(Records.at(-1), Records[at])
        : reported(Records[at]);
    },
    onFailure: (records: readonly DynamoDBRecord[], { attempts }: { attempts: number }): void => {
      refused += 1;
      if (destination === 'refuses twice' && refused <= 2) throw new Error('The disk is full.');
      played.givenUp.push({ labels: records.map(labelOf), attempts });
    },
  };
}

/** What a consumer holds in the end that takes a record once however often it comes: by key, the numbers in order. */
function stateOf(labels: readonly string[]): Record<string, number[]> {
  const state: Record<string, number[]> = {};
  for (const label of labels) {
    const [key = '', n = ''] = label.split('/');
    const taken = state[key] ?? [];
    if (!taken.includes(Number(n))) taken.push(Number(n));
    state[key] = taken;
  }
  return state;
}

/** What is wrong with a consumer's run over the tape, in words; nothing when it kept what is promised. */
export function brokenBy(
  { fault, bisect, interruption }: Case,
  { tape, target, maxAttempts }: { tape: readonly string[]; target: string; maxAttempts: number },
  { handled, givenUp }: Played,
): string[] {
  const broken: string[] = [];
  const lost = givenUp.flatMap(({ labels }) => labels);
  const seen = new Set([...handled, ...lost]);
  for (const label of tape) if (!seen.has(label)) broken.push(`${label} was never handled`);
  for (const [key, numbers] of Object.entries(stateOf(handled)))
    if (numbers.some((n, at) => n < (numbers[at - 1] ?? -1))) broken.push(`${key} came out of order`);
  const isExact = lostAnswers(fault) === 0 && interruption !== 'crash';
  if (isExact && new Set(handled).size < handled.length) broken.push('a record came again without need');
  if (!isPoison(fault)) {
    if (lost.length > 0) broken.push('something was given up that could be handled');
    if (JSON.stringify(stateOf(handled)) !== JSON.stringify(stateOf(tape))) broken.push('another end');
    return broken;
  }
  if (!lost.includes(target)) broken.push('the poison was not given up');
  if (handled.includes(target)) broken.push('the poison was handled');
  if (bisect && new Set(lost).size > 1) broken.push('more was given up than the poison');
  if (givenUp.some(({ attempts }) => attempts !== maxAttempts)) broken.push('other tries than told');
  const rest = tape.filter((label) => !lost.includes(label));
  const taken = handled.filter((label) => !lost.includes(label));
  if (JSON.stringify(stateOf(taken)) !== JSON.stringify(stateOf(rest))) broken.push('another end');
  return broken;
}
