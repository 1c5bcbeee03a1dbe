import * as fc from 'fast-check';
import type { FaceApp } from '../../../functions/http/face-env.ts';
import { type Operation, problemsOf } from '../../../functions/http/operation.ts';
import type { Pool } from '../../../lib/domain/access/scopes.ts';
import type { HouseInProcess } from '../stages/house-in-process.ts';
import { changedAt, operators, type Path, placesIn } from './fuzz-operators.ts';
import { operationsOf } from './operations.ts';

/** A request before it is written down: what an example of the documents sends. */
interface Whole {
  params: unknown;
  query: unknown;
  body: unknown;
  headers: unknown;
}

interface Shot {
  pool: Pool;
  operation: Operation;
  path: Path;
  operator: string;
}

const faces = { organisations: 'registry', officials: 'inspectorate' } as const;

const wholeOf = ({ example, creates, guarded, purpose }: Operation): Whole => ({
  params: example.params ?? {},
  query: example.query ?? {},
  body: example.request,
  headers: {
    ...(creates ? { 'idempotency-key': 'fuzz' } : {}),
    ...(guarded ? { 'if-match': '"1"' } : {}),
    ...(purpose ? { 'insaf-purpose': 'inspection' } : {}),
    accept: 'application/json',
    'accept-language': 'en',
  },
});

/** Every field of every example of both faces, with everything that may be done to it. */
const shots: readonly Shot[] = (['organisations', 'officials'] as const).flatMap((pool) =>
  operationsOf[faces[pool]].flatMap((operation) =>
    placesIn(wholeOf(operation))
      .filter((path) => path.length > 0)
      .flatMap((path) => Object.keys(operators).map((operator) => ({ pool, operation, path, operator }))),
  ),
);

export const fuzzSize = { fieldsTimesOperators: shots.length, operators: Object.keys(operators).length };

/** What a run is worth, in a line. */
export const fuzzMeasured = (sent: number, faults: number): string =>
  `${sent} changed requests, ${faults} faults; ${fuzzSize.fieldsTimesOperators} pairs of a field and one of ${fuzzSize.operators} operators`;

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
const entriesOf = (value: unknown): [string, string][] =>
  Object.entries(Object(value)).map(([name, inner]) => [name, asText(inner)]);

/** Headers and addresses carry what a client can put there at all: bytes that are no line ends, and percent signs for the rest. */
const headerText = (value: string): string => value.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 8_000);
const segment = (value: string): string => encodeURIComponent(value.toWellFormed().slice(0, 2_000));

function toRequest(operation: Operation, { params, query, body, headers }: Whole, token: string): Request {
  const path = entriesOf(params).reduce(
    (address, [name, value]) => address.replace(`{${name}}`, segment(value)),
    String(operation.path),
  );
  const search = new URLSearchParams(
    entriesOf(query).map(([name, value]): [string, string] => [name, value.slice(0, 4_000)]),
  );
  const sent = new Headers({ authorization: `Bearer ${token}` });
  for (const [name, value] of entriesOf(headers)) sent.set(name, headerText(value));
  const hasBody = operation.method !== 'GET' && body !== undefined;
  if (hasBody) sent.set('content-type', 'application/json');
  return new Request(`http://localhost${path}?${search}`, {
    method: operation.method,
    headers: sent,
    ...(hasBody ? { body: JSON.stringify(body) } : {}),
  });
}

/** What is wrong with an answer, or nothing: a fault of ours, or an answer that the document does not announce. */
async function faultOf(operation: Operation, response: Response): Promise<string | undefined> {
  const text = await response.text();
  if (response.status >= 500) return `${response.status} ${text}`;
  if (response.status < 400)
    return response.status === operation.success.status
      ? undefined
      : `undocumented success ${response.status}`;
  const { code } = JSON.parse(text);
  const known: readonly string[] = problemsOf(operation);
  // An address that a changed parameter turns into another one is judged by nobody's row.
  if (known.includes(code) || code === 'method-not-allowed' || code === 'not-found') return undefined;
  return `undocumented ${response.status} ${code}`;
}

/** A token serves for all requests of its holder, as anybody's does. */
function onceEach(tokenOf: HouseInProcess['tokenOf']): HouseInProcess['tokenOf'] {
  const signed = new Map<string, Promise<string>>();
  return (pool, subject) => {
    const name = `${pool} ${subject}`;
    const token = signed.get(name) ?? tokenOf(pool, subject);
    signed.set(name, token);
    return token;
  };
}

interface Fuzzing {
  house: HouseInProcess;
  runs: number;
  seed: number;
}

/** Sends so many changed examples, chosen by the seed, and tells what was wrong with any answer. */
export async function fuzz({ house, runs, seed }: Fuzzing): Promise<{ sent: number; faults: string[] }> {
  const chosen = fc.sample(fc.constantFrom(...shots), { numRuns: runs, seed });
  const faults: string[] = [];
  const tokenOf = onceEach(house.tokenOf);
  for (const [at, { pool, operation, path, operator }] of chosen.entries()) {
    // One principal may send six thousand requests a minute, and the clock of the test stands still.
    const token = await tokenOf(pool, pool === 'officials' ? 'inspector' : `fuzz-${Math.floor(at / 1_000)}`);
    const face: FaceApp = house.faces[pool];
    const whole = wholeOf(operation);
    const changed = asWhole(changedAt(whole, path, operators[operator] ?? ((value) => value)));
    const request = toRequest(operation, changed, token);
    const fault = await faultOf(operation, await face.fetch(request));
    if (fault) faults.push(`${operation.operationId} ${path.join('.')} ${operator}: ${fault}`);
  }
  return { sent: chosen.length, faults };
}

/** The change was made below the four parts of a request, or took one of them away. */
const asWhole = (changed: unknown): Whole => changed as Whole;
