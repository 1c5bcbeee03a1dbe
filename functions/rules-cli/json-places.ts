/** Where a value stands in a JSON text, by its JSON Pointer (RFC 6901). */
export type Places = ReadonlyMap<string, number>;

export interface LineAndColumn {
  line: number;
  column: number;
}

/** Line and column of a position, both from 1. */
export function placeAt(text: string, offset: number): LineAndColumn {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

interface Open {
  pointer: string;
  /** Of a list: the index at hand. Of an object: the name at hand, once it was read. */
  index: number | undefined;
  name: string | undefined;
}

/** The position of every value of a valid JSON text. */
export function placesIn(text: string): Places {
  const places = new Map<string, number>();
  const open: Open[] = [];
  const here = (): string => {
    const top = open.at(-1);
    if (!top) return '';
    return `${top.pointer}/${escaped(String(top.index ?? top.name ?? ''))}`;
  };
  for (const { 0: part, index: at } of text.matchAll(token)) {
    const top = open.at(-1);
    const isName = top && top.index === undefined && top.name === undefined && part.startsWith('"');
    if (isName) top.name = JSON.parse(part);
    else if (part === '{' || part === '[') {
      const pointer = here();
      places.set(pointer, at);
      open.push({ pointer, index: part === '[' ? 0 : undefined, name: undefined });
    } else if (part === '}' || part === ']') open.pop();
    else if (part === ',') {
      if (top?.index === undefined && top) top.name = undefined;
      else if (top?.index !== undefined) top.index += 1;
    } else if (part !== ':') places.set(here(), at);
  }
  return places;
}

/**
 * The position in the file of a character of a string value: what the text says as one letter may be written as an escape.
 * @param start the position of the value's opening quote
 */
export function placeInString(text: string, start: number, character: number): number {
  let at = start + 1;
  for (let seen = 0; seen < character && at < text.length; seen += 1)
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
  return at;
}
