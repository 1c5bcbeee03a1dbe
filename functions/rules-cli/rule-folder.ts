import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { CasesByRule } from '../../lib/rules/governance/record.ts';
import { Rule, RuleCase } from '../../lib/rules/rule.ts';
import { CliProblem, type Fault } from '../cli/fault.ts';
import { toFieldErrors } from '../http/words/field-messages.ts';
import { type Places, placeAt, placesIn } from './json-places.ts';

/** A file as it was read: its text for places, its value for everything else. */
export interface ReadFile<T> {
  file: string;
  text: string;
  places: Places;
  value: T;
}

/** One folder of rules: what could be read, and what could not. */
export interface RuleFolder {
  folder: string;
  rule?: ReadFile<Rule>;
  cases?: ReadFile<RuleCase[]>;
  faults: Fault[];
}

const ruleFile = 'rule.json';
const casesFile = 'cases.json';

/**
 * Every folder below that holds a rule.json, with what is wrong with its files.
 * @throws CliProblem when there is no such folder, or none with a rule
 */
export function readRuleFolders(root: string): RuleFolder[] {
  if (!existsSync(root))
    throw new CliProblem(`There is no folder ${root}.`, 'Name the folder that holds rule.json files.');
  const found = foldersIn(root);
  if (found.length === 0)
    throw new CliProblem(`No ${ruleFile} lies in or below ${root}.`, 'Name the folder that holds them.');
  return found.map(readFolder);
}

const foldersIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === ruleFile)
    .map(({ parentPath }) => parentPath)
    .sort();

function readFolder(folder: string): RuleFolder {
  const rule = readJson(join(folder, ruleFile), Rule);
  const cases = readJson(join(folder, casesFile), z.array(RuleCase));
  return {
    folder,
    ...('value' in rule ? { rule } : {}),
    ...('value' in cases ? { cases } : {}),
    faults: [rule, cases].flatMap((each) => ('faults' in each ? each.faults : [])),
  };
}

function readJson<S extends z.ZodType>(file: string, schema: S): ReadFile<z.output<S>> | { faults: Fault[] } {
  if (!existsSync(file))
    return {
      faults: [
        {
          file,
          line: 1,
          column: 1,
          message: 'The file is missing.',
          hint: 'Every rule has cases that prove it.',
        },
      ],
    };
  const text = readFileSync(file, 'utf8');
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return { faults: [syntaxFault(file, text, error)] };
  }
  const places = placesIn(text);
  const parsed = schema.safeParse(input);
  if (parsed.success) return { file, text, places, value: parsed.data };
  const errors = toFieldErrors(parsed.error.issues, { schema, input, where: '' });
  return {
    faults: errors.map(({ pointer, message }) => ({
      file,
      ...placeAt(text, nearest(places, pointer)),
      message: `${pointer === '' ? 'The file' : pointer}: ${message.en}`,
      hint: '',
    })),
  };
}

/** The place of a value, or of the nearest thing around it: a missing field has no place of its own. */
function nearest(places: Places, pointer: string): number {
  const at = places.get(pointer);
  if (at !== undefined || pointer === '') return at ?? 0;
  return nearest(places, pointer.slice(0, pointer.lastIndexOf('/')));
}

/** Node says where it stopped, by position or at the end of the text. */
function syntaxFault(file: string, text: string, error: unknown): Fault {
  const said = error instanceof Error ? error.message : '';
  const at = /position (\d+)/.exec(said)?.[1];
  const place = placeAt(text, at === undefined ? text.length : Number(at));
  return {
    file,
    ...place,
    message: `This is no JSON: ${said.replace(/ in JSON at.*| \(line.*/, '')}.`,
    hint: '',
  };
}

/** The cases of every rule that could be read, by rule. */
export const casesIn = (folders: readonly RuleFolder[]): CasesByRule =>
  Object.fromEntries(
    folders.flatMap(({ rule, cases }) => (rule && cases ? [[rule.value.id, cases.value]] : [])),
  );

/** The situations beside the rules of the catalogue. They are read from the folder, so this is for what runs from the repository. */
export const catalogueCases = (): CasesByRule =>
  casesIn(readRuleFolders(join(import.meta.dirname, '../../lib/rules/catalogue')));
