import { kindOf } from './compile-kind.ts';
import { goThrough, type Pipe, sourceOf } from './compile-list.ts';
import { inside, type Lower, type Want } from './compile-lowering.ts';
import { and, compared, not, whole } from './compile-operator.ts';
import { type Fold, meet, outside } from './compile-program.ts';
import { both, condition, constant, known, type Term, valueOfTerm, valueTerm } from './compile-term.ts';
import { stray } from './stray.ts';
import type { Binary, Loop, Tree } from './tree.ts';

/** 0 until an element settles it (2) or leaves it open (1). */
const untilSettled = (said: Term): Fold => ({
  start: '0',
  unknown: '1',
  of: said,
  step: (v, isAsked) => `if(${v}<2){if(${said.yes})${v}=2;${isAsked ? `else if(!(${said.no}))${v}=1;` : ''}}`,
});

/** Two are one too many, whatever the rest may be; an element left open adds a half, once. */
const untilTwo = (said: Term): Fold => ({
  start: '0',
  unknown: '.5',
  of: said,
  step: (v) => `if(${v}<2){if(${said.yes})${v}++;else if(!(${said.no})&&${v}%1===0)${v}+=.5;}`,
});

/** Does something for an element that belongs to the list; one of which that is not known leaves everything unknown. */
const forMembers = (member: Term | undefined, unknown: string, does: (v: string) => string) =>
  member ? (v: string) => `if(${member.yes}){${does(v)}}else if(!(${member.no}))${v}=${unknown};` : does;

const belongsAnd = ({ member }: Pipe, said: Term, { program }: Lower): Term =>
  member ? and(program, member, said) : said;

/** `exists` over whatever is said of the elements of a pipe. */
function exists(list: Tree, beside: readonly Tree[], to: Lower, said: (pipe: Pipe) => Term): Term {
  const gathered = goThrough(list, beside, to, (pipe) => untilSettled(belongsAnd(pipe, said(pipe), to)));
  return condition(to.program, `${gathered.text}===2`, `${gathered.text}===0`, gathered);
}

function sumOf(said: Term, { member }: Pipe, { program }: Lower): Fold {
  const text = valueOfTerm(said, program);
  return {
    start: '0',
    unknown: 'NaN',
    of: member ? meet(said, member) : said,
    step: forMembers(member, 'NaN', (v) => `${v}+=${text};${whole(v)}`),
  };
}

/** `exists`, `all`, `exists_one`, `sum`. */
export function lowerLoop(tree: Loop, to: Lower): Term {
  const { list } = tree;
  const beside = [tree];
  const said = (pipe: Pipe): Term => to.lower(tree.body, inside(to, tree.slot, pipe.slot));
  switch (tree.op) {
    case 'exists':
      return exists(list, beside, to, said);
    case 'all':
      return not(exists(list, beside, to, (pipe) => not(said(pipe))));
    case 'exists_one': {
      const gathered = goThrough(list, beside, to, (pipe) => untilTwo(belongsAnd(pipe, said(pipe), to)));
      const { text } = gathered;
      return condition(to.program, `${text}===1`, `(${text}===0||${text}>=2)`, gathered);
    }
    case 'sum':
      return goThrough(list, beside, to, (pipe) => sumOf(said(pipe), pipe, to));
    default:
      return stray();
  }
}

const isFiltered = (tree: Tree): boolean =>
  tree.op === 'filter' || (tree.op === 'map' && isFiltered(tree.list));

/** `size`: of a list that nobody filtered it is known without a loop. */
export function lowerSize(list: Tree, to: Lower): Term {
  const source = sourceOf(list);
  if (isFiltered(list))
    return goThrough(list, [], to, ({ member }) => ({
      start: '0',
      unknown: 'NaN',
      of: member ?? outside,
      step: forMembers(member, 'NaN', (v) => `${v}++;`),
    }));
  if (source.op === 'list') return constant('int', source.items.length);
  const term = to.lower(source, to);
  return valueTerm('int', `(${term.text}===undefined?NaN:${term.text}.length)`, term);
}

/** The single value that an element is. */
const elementOf = ({ slot, of }: Pipe, want: Want): Term =>
  of === 'object' ? stray() : slot.read({ path: [], type: of }, want);

/** `in` a list that is not written down: it asks nothing while the value is unknown. */
export function lowerMember({ left, right }: Binary, to: Lower): Term {
  const { program } = to;
  let value: Term | undefined;
  const found = exists(right, [left], to, (pipe) => {
    const isDay = pipe.of === 'date' || kindOf(left) === 'date';
    value = to.lower(left, to, isDay ? 'day' : undefined);
    const element = isDay ? elementOf({ ...pipe, of: 'date' }, 'day') : elementOf(pipe, undefined);
    return compared(program, '==', { a: element, b: value });
  });
  if (!value) return found;
  return condition(program, found.yes, both(known(value, program), found.no), meet(found, value));
}

/** A whole list as evidence: its values, or unknown as soon as one element is. */
export function lowerCollect(list: Tree, to: Lower): Term {
  const gathered = goThrough(list, [], to, (pipe) => {
    const { member } = pipe;
    const element = elementOf(pipe, 'text');
    const text = valueOfTerm(element, to.program);
    const push = (v: string) => `if(${known(element, to.program)})${v}.push(${text});else ${v}=undefined;`;
    const step = forMembers(member, 'undefined', push);
    return {
      start: '[]',
      unknown: 'undefined',
      of: member ? meet(element, member) : element,
      step: (v) => `if(${v}!==undefined){${step(v)}}`,
    };
  });
  return { ...gathered, kind: 'list' };
}
