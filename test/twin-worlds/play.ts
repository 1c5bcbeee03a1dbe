import * as examples from '../../functions/registry/operations/examples.ts';
import { seeded } from '../bench/rules/seeded.ts';
import { type Draw, hidden, hiddenKinds, type Secret } from './hidden-steps.ts';
import { common, commonKinds, type Shared } from './open-steps.ts';
import { type Released, releaseHereOnly } from './own-release.ts';
import { look } from './probes.ts';
import type { Stage } from './stage.ts';
import type { Seen, World } from './world.ts';

interface Step {
  kind: string;
  isHidden: boolean;
  /** What the step draws from, the same in both worlds. */
  seed: number;
}

/** What a pair does: the same seed gives the same script. Something is told in each, and more may happen. */
function scriptOf(seed: number): Step[] {
  const draw = seeded(seed);
  const step = (isHidden: boolean): Step => ({
    kind: draw.pick(isHidden ? hiddenKinds : commonKinds),
    isHidden,
    seed: draw.int(0, 2 ** 30),
  });
  const named = (kind: string, isHidden: boolean): Step => ({ ...step(isHidden), kind });
  const told = { ...step(true), kind: draw.pick(['toldOfContract', 'toldByMailbox', 'toldThroughLink']) };
  const others = Array.from({ length: draw.int(4, 7) }, () => step(draw.chance(0.6)));
  if (!draw.chance(0.4)) return possible([told, ...others]);
  // A certificate that stands while evidence comes in against it and its suspension is prepared, and that is issued again.
  const prepared = draw.pick(preparing);
  const [evidence, under] = [named('toldOfFees', true), named(prepared, true)];
  return possible([
    told,
    named('appliedFor', false),
    evidence,
    under,
    named('renewed', false),
    ...others.slice(3),
  ]);
}

const preparing = ['suspensionDrafted', 'suspensionAbandoned', 'suspensionSigned'];

/** What both worlds suspend could not be suspended in the one where it is under way: one of the two stays out. */
const possible = (script: Step[]): Step[] =>
  script.some(({ kind }) => preparing.includes(kind))
    ? script.filter(({ kind }) => kind !== 'suspended')
    : script;

const looks = 5;

/** One pair in one world, as far as it has come. */
interface Playing {
  name: string;
  draw: Draw;
  shared: Shared;
  secret: Secret;
  seen: Seen[];
}

async function begin(world: World, stage: Stage, [name, seed]: [string, number]): Promise<Playing> {
  const draw = seeded(seed ^ 0x5eed);
  const [employer, agency] = [draw.pick(stage.employers), draw.pick(stage.agencies)];
  const stranger = draw.pick(stage.employers.filter(({ id }) => id !== employer.id));
  world.step.name = `${name} contract`;
  const body = { ...examples.registerContract, employerId: employer.id, agencyId: agency.id };
  const registered = await world.outside(agency.subject, 'POST', '/v1/contracts', { body });
  const { contract, workerLink } = JSON.parse(registered.text);
  const contractId = String(contract.id);
  const certificates: Shared['certificates'] = [];
  const linkCode = String(workerLink.url).split('/l/')[1] ?? '';
  return {
    name,
    draw,
    shared: { stage, employer, agency, stranger, contractId, linkCode, noticeIds: [], certificates },
    secret: {
      ...{ contractId, linkCode, certificates },
      ...{ employerId: employer.id, agencyId: agency.id, reportIds: [] },
    },
    seen: [registered],
  };
}

/** The script, of which world A leaves the hidden steps away. */
async function act(
  world: World,
  { name, shared, secret, seen }: Playing,
  [script, hasSecrets]: [readonly Step[], boolean],
) {
  // Whoever reviews a flag needs one; else what was declared and what was told are assessed together at the end.
  if (script.some(({ kind }) => kind === 'reviewed')) await world.settle([shared.contractId], []);
  for (const [at, step] of script.entries()) {
    world.step.name = `${name} ${at} ${step.kind}`;
    world.clock.at += 1_000;
    const own = seeded(step.seed);
    if (!step.isHidden) seen.push(...((await common[step.kind]?.(world, shared, own)) ?? []));
    else if (hasSecrets) await hidden[step.kind]?.(world, secret, own);
  }
}

/** What only one world has may be asked for in both: nobody outside knows whether it is there. */
const guessed = { reportIds: ['rpt_00000000-0000-4000-8000-000000000000'] };

async function lookAround(world: World, { name, draw, shared, secret, seen }: Playing): Promise<void> {
  for (let n = 0; n < looks; n += 1) {
    world.step.name = `${name} look ${n}`;
    seen.push(...(await look(world, [shared, { ...secret, ...guessed }], draw)));
  }
}

export interface Played {
  seed: number;
  contractId: string;
  seen: Seen[];
  /** Of the last pair of a group: what a release that only one world has made visible. */
  released?: Released;
}

interface Group {
  /** Names the steps of these twins apart from those of others in the same databases. */
  twin: string;
  seeds: readonly number[];
  hasSecrets: boolean;
}

/** Plays some pairs in one world, assesses all of their contracts at once, and looks at each from outside. */
export async function play(
  world: World,
  stage: Stage,
  { twin, seeds, hasSecrets }: Group,
): Promise<Played[]> {
  const playing: Playing[] = [];
  for (const seed of seeds) {
    const pair = await begin(world, stage, [`${twin} ${seed}`, seed]);
    playing.push(pair);
    await act(world, pair, [scriptOf(seed), hasSecrets]);
    world.clock.at += 60_000;
  }
  const parties = [...stage.employers, ...stage.agencies].map(({ id }) => id);
  await world.settle(
    playing.map(({ shared }) => shared.contractId),
    parties,
  );
  for (const pair of playing) await lookAround(world, pair);
  const played = playing.map(
    ({ shared, seen }, at): Played => ({
      seed: seeds[at] ?? 0,
      contractId: shared.contractId,
      seen,
    }),
  );
  // Last of all: from its instant on the worlds differ in what it declares, and the next group has parties of its own.
  const [last, of] = [playing.at(-1), played.at(-1)];
  if (!last || !of) return played;
  const own = await releaseHereOnly(world, { ...last, secret: { ...last.secret, ...guessed } }, hasSecrets);
  of.seen.push(...own.alike);
  of.released = own.released;
  return played;
}
