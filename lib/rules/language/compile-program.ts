import { stray } from './stray.ts';

/** Where generated code stands: outside all loops (0), in a loop (1), in a loop inside one (2). */
export interface Where {
  readonly level: number;
  /** By level: how many rounds of loops must have ended there before. */
  readonly rounds: readonly number[];
}

const noRounds: readonly number[] = [];
export const outside: Where = { level: 0, rounds: noRounds };

function later(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a === b || b.length === 0) return a;
  if (a.length === 0) return b;
  return (a.length > b.length ? a : b).map((_, at) => Math.max(a[at] ?? 0, b[at] ?? 0));
}

/** The deeper of two places, and the later: where both are known. */
export function meet(a: Where, b: Where): Where {
  const isDeeper = a.level < b.level;
  const deep = isDeeper ? b : a;
  const rounds = later(deep.rounds, (isDeeper ? a : b).rounds);
  return rounds === deep.rounds ? deep : { level: deep.level, rounds };
}

/** What every element of a list does to something gathered outside the loop. */
export interface Fold {
  /** `isAsked`: whether anyone wants to know that no element settled it and none left it open. */
  readonly step: (gathered: string, isAsked: boolean) => string;
  /** What is gathered before the first element, and when there is no list. */
  readonly start: string;
  readonly unknown: string;
  /** Everything that the step reads. */
  readonly of: Where;
}

/** Lines that need nothing of each other's loops, and then those loops, one for each list. */
interface Round {
  readonly lines: Map<string, string>;
  readonly loops: Map<string, Place>;
}

/** The inside of a loop, or of the function: its rounds, and last what each element does to what is gathered outside. */
export interface Place {
  readonly element: string;
  readonly rounds: Round[];
  readonly steps: Map<string, Fold['step']>;
}

/**
 * One function while it is written. A name is made from what it stands for and never twice, so that what several rules say
 * alike is one variable, and two loops over one list are one loop.
 */
export interface Program {
  readonly names: Map<string, string>;
  /** The place being written, last, inside those around it. */
  places: Place[];
  /** A list longer than this is left to the interpreter, which counts its steps. */
  readonly longestList: number;
}

const newPlace = (element: string): Place => ({ element, rounds: [], steps: new Map() });

export const newProgram = (longestList: number): Program => ({
  names: new Map(),
  places: [newPlace('')],
  longestList,
});

export function nameOf(program: Program, what: string): string {
  const known = program.names.get(what);
  if (known) return known;
  const name = `v${program.names.size}`;
  program.names.set(what, name);
  return name;
}

function roundOf({ rounds }: Place, at: number): Round {
  while (rounds.length <= at) rounds.push({ lines: new Map(), loops: new Map() });
  return rounds[at] ?? stray();
}

/** A value that is wanted outside the loop it belongs to has no place, and its rules no code. */
const placeAt = ({ places }: Program, level: number): Place => places[level] ?? stray();

/** As what a variable is taken, and what is done with it at once. */
export interface Made {
  /** Two variables of one text differ in this. */
  readonly as?: string;
  readonly after?: (name: string) => string;
}
const asItIs: Made = {};

/** Writes down what a variable is where its parts allow, unless it stands there, and gives its name. */
export function define(program: Program, text: string, { level, rounds }: Where, made = asItIs): string {
  const { as, after } = made;
  const name = nameOf(program, as ? `${as} ${text}` : text);
  const { lines } = roundOf(placeAt(program, level), rounds[level] ?? 0);
  if (!lines.has(name)) lines.set(name, `let ${name}=${text};${after ? after(name) : ''}\n`);
  return name;
}

/** Without iterators, which in code that never ran before cost more than what they go through. */
function merge(into: Place, from: Place): void {
  from.steps.forEach((step, name) => {
    into.steps.set(name, step);
  });
  from.rounds.forEach((round, at) => {
    const { lines, loops } = roundOf(into, at);
    round.lines.forEach((line, name) => {
      lines.set(name, line);
    });
    round.loops.forEach((place, list) => {
      addLoop(loops, list, place);
    });
  });
}

function addLoop(loops: Round['loops'], list: string, place: Place): void {
  const known = loops.get(list);
  if (known) merge(known, place);
  else loops.set(list, place);
}

/**
 * Writes a loop over a list, at a level, and gives the variable that it ends in. Which round the loop belongs to is known
 * only when its inside is written: that is done aside, and then joined with the loop over the same list in that round.
 */
export function inLoop(
  program: Program,
  { list, level, rounds }: Where & { readonly list: string },
  write: (element: string) => Fold,
): Where & { readonly name: string } {
  const around = program.places;
  const inside = newPlace(nameOf(program, `${list} ${level}`));
  program.places = [...around.slice(0, level), inside];
  const { step, start, unknown, of } = write(inside.element);
  program.places = around;
  const before = later(rounds, of.rounds).slice(0, level);
  const at = { level: level - 1, rounds: before };
  const as = `${inside.element} ${step('', true)}`;
  const name = define(program, `${list}===undefined?${unknown}:${start}`, at, { as });
  inside.steps.set(name, step);
  const round = before[level - 1] ?? 0;
  addLoop(roundOf(placeAt(program, level - 1), round).loops, list, inside);
  const after = Array.from({ length: level }, (_, at) => (at === level - 1 ? round + 1 : (before[at] ?? 0)));
  return { level: level - 1, rounds: after, name };
}

/** The text of a place, line by line; loops stand where their round ends. */
function textOf({ rounds, steps }: Place, isAsked: (gathered: string) => boolean): string {
  let text = '';
  for (const { lines, loops } of rounds) {
    lines.forEach((line) => {
      text += line;
    });
    loops.forEach((place, list) => {
      const e = place.element;
      text += `if(${list}!==undefined)for(let i${e}=0;i${e}<${list}.length;i${e}++){const ${e}=${list}[i${e}];\n${textOf(place, isAsked)}}\n`;
    });
  }
  steps.forEach((step, name) => {
    text += `${step(name, isAsked(name))}\n`;
  });
  return text;
}

/** The text of the function, with its last lines; `isFrugal` leaves out what these do not ask for. */
export function render({ places }: Program, last: string, isFrugal: boolean): string {
  const write = (isAsked: (gathered: string) => boolean): string =>
    places.map((place) => textOf(place, isAsked)).join('') + last;
  const whole = write(() => true);
  if (!isFrugal) return whole;
  const asked = new Set(whole.match(/v\d+===0/g));
  return write((gathered) => asked.has(`${gathered}===0`));
}
