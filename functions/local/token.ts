import { parseArgs } from 'node:util';
import { demoMachines, demoPeople, findDemoMachine, findDemoPerson } from './issuer/demo-people.ts';
import { signIn, signInMachine } from './issuer/sign-in.ts';
import { LocalRunProblem } from './problem.ts';

const usage = `Prints an access token of the local run.

  npm run -s token -- <who> [--issuer http://localhost:3002]
  TOKEN=$(npm run -s token -- employer)
`;

const everyone = (): string => {
  const rows = [...demoPeople, ...demoMachines].map(({ who, pool, does }) => ({ who, pool, does: does.en }));
  return rows.map(({ who, pool, does }) => `  ${who.padEnd(20)} ${pool.padEnd(14)} ${does}`).join('\n');
};

const tokenFor = (who: string, serverUrl: string): Promise<string> => {
  const person = findDemoPerson(who);
  if (person) return signIn(serverUrl, person);
  const machine = findDemoMachine(who);
  if (machine) return signInMachine(serverUrl, machine);
  throw new LocalRunProblem(`Nobody here is called ${who}.`, `Choose one of:\n${everyone()}`);
};

const asked = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        issuer: { type: 'string', default: 'http://localhost:3002' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new LocalRunProblem('There is no such option.', `${usage}\n${everyone()}`, { cause });
  }
};

const main = async (): Promise<void> => {
  const { values, positionals } = asked();
  const [who] = values.help ? [] : positionals;
  console.log(who ? await tokenFor(who, values.issuer.replace(/\/$/, '')) : `${usage}\n${everyone()}`);
};

try {
  await main();
} catch (error) {
  console.error(error instanceof LocalRunProblem ? `${error.message}\n${error.cure}` : error);
  process.exitCode = 1;
}
