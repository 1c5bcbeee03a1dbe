import { parseArgs } from 'node:util';
import { type Api, openApi } from '../cli/api.ts';
import { CliProblem } from '../cli/fault.ts';
import { findDemoPerson } from '../local/issuer/demo-people.ts';
import { signIn } from '../local/issuer/sign-in.ts';

export const usage = `Exports and verifies the journal of a running installation, as an oversight officer.

  npm run journal -- export --out journal.ndjson       every sealed entry and every checkpoint, in one file
  npm run journal -- verify [--export journal.ndjson]  checks an export, or the installation as it stands
  npm run journal -- prove <entry> --out proof.json    that one entry is in the journal
  npm run journal -- key --out key.pem                 the key to check with

To verify, name what a witness kept with --witness <file or folder> (.data/witness of the local run): without it, a tail that was
cut off and a past that was signed anew cannot be told. --key key.pem holds the key that you were given; without it the
installation is asked, and it could hand out its own.
--url http://localhost:3001  --token <token>; without a token you are the demo oversight officer.
`;

const flags = {
  url: { type: 'string', default: 'http://localhost:3001' },
  issuer: { type: 'string', default: 'http://localhost:3002' },
  token: { type: 'string' },
  out: { type: 'string' },
  export: { type: 'string' },
  witness: { type: 'string' },
  key: { type: 'string' },
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

export function readCommand(args: readonly string[]): { command: string; named: string[]; options: Options } {
  const { values, positionals } = parsed(args);
  const [command = 'help', ...named] = positionals;
  return { command: values.help ? 'help' : command, named, options: values };
}

/** Where the result goes. @throws CliProblem when nobody said */
export function outOf({ out }: Options): string {
  if (out === undefined) throw new CliProblem('Nobody said where it goes.', 'Name a file with --out.');
  return out;
}

/** The installation that the options name, asked as whoever the token says. */
export async function apiOf({ url, token, issuer }: Options): Promise<Api> {
  const address = url.replace(/\/$/, '');
  if (token !== undefined) return openApi(address, token, 'oversight');
  const officer = findDemoPerson('oversight');
  if (!officer) throw new CliProblem('There is no demo oversight officer.', 'Name a token with --token.');
  const given = await signIn(issuer.replace(/\/$/, ''), officer).catch((cause) => {
    const cure = 'Start the product with npm start, or name a token with --token.';
    throw new CliProblem('Nobody could be signed in.', cure, { cause });
  });
  return openApi(address, given, 'oversight');
}
