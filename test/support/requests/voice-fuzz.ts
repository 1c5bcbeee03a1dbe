import { filled, voiceMatrix } from '../authorisation/voice-cells.ts';
import { aPhone, type Received } from '../stages/phone.ts';
import type { Running } from '../stages/running.ts';
import { operators } from './fuzz-operators.ts';

type Form = Record<string, string | readonly string[]>;

/** What a fuzzed field is in a form: texts, as many as there are. */
const asTexts = (value: unknown): string[] =>
  [value].flat().map((each) => (typeof each === 'string' ? each : (JSON.stringify(each) ?? '')));

/** Every field of every form of the face of workers, with everything that may be done to it. */
const shots = Object.entries(voiceMatrix).flatMap(([route, { fields }]) =>
  Object.keys(fields ?? {}).flatMap((field) =>
    Object.keys(operators).map((operator) => ({ path: route.slice('POST '.length), route, field, operator })),
  ),
);
export const voiceShots = shots.length;

const announced: ReadonlySet<number> = new Set([200, 303, 400, 403, 422]);
const isFault = ({ status, headers, text }: Received): boolean =>
  !announced.has(status) ||
  (status !== 303 && !headers.get('content-type')?.startsWith('text/html')) ||
  /<script|<\/script/i.test(text);

/** T3 for the face of workers, which has forms instead of a document: so many of the shots, from one that the seed chooses. */
export async function fuzzVoice(
  on: Running,
  { runs, seed, cookie }: { runs: number; seed: number; cookie: string },
): Promise<string[]> {
  const faults: string[] = [];
  // A step that shares no divisor with their number meets each of them before it meets one again.
  const step = [7_919, 7_907, 7_901].find((prime) => shots.length % prime !== 0) ?? 1;
  for (let run = 0; run < runs; run += 1) {
    const shot = shots[(seed + run * step) % shots.length];
    if (!shot) continue;
    const { route, path, field, operator } = shot;
    const form: Form = { ...filled(voiceMatrix[route]?.fields ?? {}) };
    const changed = operators[operator]?.(form[field]);
    if (changed === undefined) delete form[field];
    else form[field] = asTexts(changed);
    const answer = await aPhone(on, cookie).post(path, form);
    if (isFault(answer)) faults.push(`${route} ${field} ${operator}: ${answer.status}`);
  }
  return faults;
}
