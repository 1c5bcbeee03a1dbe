import { parseArgs } from 'node:util';
import { type Api, openApi } from '../cli/api.ts';
import { CliProblem } from '../cli/fault.ts';
import { findDemoPerson } from '../local/issuer/demo-people.ts';
import { signIn } from '../local/issuer/sign-in.ts';

export const catalogueFolder = 'lib/rules/catalogue';

export const usage = `Checks, tests, compares and tries rules.

  npm run rules -- check [folder]          every rule.json and cases.json below the folder: form, expressions, cost, proof
  npm run rules -- test [folder]           asks every rule about its cases
  npm run rules -- facts [word]            every fact that a rule may ask, or those that speak of something
  npm run rules -- diff <from> <to>        each is a folder, the number of a set, or: active
  npm run rules -- backtest <folder>       a draft with the folder's rules, tried on every dossier of a running installation
  npm run rules -- backtest <number>       the same for a draft that is there already
  npm run rules -- backtest <folder> --seed-country [--contracts 600]
                                           tried on a generated country, without an installation

The folder is ${catalogueFolder} unless you name one.
For a running installation: --url http://localhost:3001  --token <token>; without a token you are the demo rules author.
For a backtest: --inspectors 10  --visits 5  --weeks 13  --level high  --sample 20  --seed insaf
`;

const flags = {
  url: { type: 'string', default: 'http://localhost:3001' },
  issuer: { type: 'string', default: 'http://localhost:3002' },
  token: { type: 'string' },
  'seed-country': { type: 'boolean', default: false },
  contracts: { type: 'string', default: '600' },
  inspectors: { type: 'string', default: '10' },
  visits: { type: 'string', default: '5' },
  weeks: { type: 'string', default: '13' },
  level: { type: 'string', default: 'high' },
  sample: { type: 'string', default: '20' },
  seed: { type: 'string', default: 'insaf' },
  help: { type: 'boolean', default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch (cause) {
    throw new CliProblem('That is no option of this command.', usage, { cause });
  }
}

export type Options = ReturnType<typeof parsed>['values'];

/** The command, what it is about, and how. */
export function readCommand(args: readonly string[]): { command: string; named: string[]; options: Options } {
  const { values, positionals } = parsed(args);
  const [command = 'help', ...named] = positionals;
  return { command: values.help ? 'help' : command, named, options: values };
}

/** The installation that the options name, asked as whoever the token says. */
export async function apiOf({ url, token, issuer }: Options): Promise<Api> {
  if (token !== undefined) return openApi(url.replace(/\/$/, ''), token, 'rule-work');
  const author = findDemoPerson('rules-author');
  if (!author) throw new CliProblem('There is no demo rules author.', 'Name a token with --token.');
  const given = await signIn(issuer.replace(/\/$/, ''), author).catch((cause) => {
    throw new CliProblem(
      'Nobody could be signed in.',
      'Start the product with npm start, or name a token with --token.',
      { cause },
    );
  });
  return openApi(url.replace(/\/$/, ''), given, 'rule-work');
}
