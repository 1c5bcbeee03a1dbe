import { parseArgs } from 'node:util';
import { LocalRunProblem } from './problem.ts';

/** Ports of the local run; 0 takes any free one. */
export interface Ports {
  registry: number;
  inspectorate: number;
  issuer: number;
  voice: number;
  engine: number;
}

export interface StartOptions {
  dataDir: string;
  ports: Ports;
  reset: boolean;
  empty: boolean;
  witnessUrl?: string | undefined;
}

export const defaultPorts: Ports = {
  registry: 3000,
  inspectorate: 3001,
  issuer: 3002,
  voice: 3003,
  engine: 3004,
};

export const usage = `Runs Insaf on this machine.

  npm start                      the whole product, with a small seeded country
  npm start -- --empty           no seeded data: only the rule set and the demo people
  npm start -- --reset           throws the data folder away first
  npm start -- --data DIR        another data folder than .data
  npm start -- --witness URL     also sends every checkpoint of the journal to this address

Ports: --registry-port 3000  --inspectorate-port 3001  --issuer-port 3002  --voice-port 3003  --engine-port 3004
`;

const port = (name: keyof Ports, text: string | undefined): number => {
  if (text === undefined) return defaultPorts[name];
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 65_535) return value;
  throw new LocalRunProblem(
    `--${name}-port takes a number from 0 to 65535.`,
    `For example: npm start -- --${name}-port 4000`,
  );
};

const flags = {
  reset: { type: 'boolean', default: false },
  empty: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  data: { type: 'string', default: '.data' },
  witness: { type: 'string' },
  'registry-port': { type: 'string' },
  'inspectorate-port': { type: 'string' },
  'issuer-port': { type: 'string' },
  'voice-port': { type: 'string' },
  'engine-port': { type: 'string' },
} as const;

/** What `parseArgs` stumbled over, from between the first quotes of its message. */
const offender = (cause: unknown): string =>
  (cause instanceof Error ? /'([^']{1,60})'/.exec(cause.message)?.[1] : undefined) ?? 'that';

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (cause) {
    throw new LocalRunProblem(`The local run does not understand ${offender(cause)}.`, usage, { cause });
  }
}

/** Reads the command line; undefined asks for help. */
export function readOptions(args: readonly string[]): StartOptions | undefined {
  const values = parsed(args);
  if (values.help) return undefined;
  return {
    dataDir: values.data,
    reset: values.reset,
    empty: values.empty,
    witnessUrl: values.witness,
    ports: {
      registry: port('registry', values['registry-port']),
      inspectorate: port('inspectorate', values['inspectorate-port']),
      issuer: port('issuer', values['issuer-port']),
      voice: port('voice', values['voice-port']),
      engine: port('engine', values['engine-port']),
    },
  };
}
