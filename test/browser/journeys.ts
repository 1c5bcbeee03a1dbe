import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startBrowser } from '../support/browser/chromium.ts';
import { type Country, openCountry } from '../support/browser/country.ts';
import { journeys } from '../support/browser/journeys/journeys.ts';
import { travel } from '../support/browser/journeys/travel.ts';
import { signInAs } from '../support/stages/tokens.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** The calls of the README, as they stand in it. */
const callsInReadme = (): string[] =>
  [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```sh\n(curl [\s\S]*?)```/g)].map(
    ([, call = '']) => call.trim(),
  );

/** The same call, sent to this run: its ports, and a token in place of the command that prints one. */
async function forThisRun(call: string, { insaf }: Country): Promise<string> {
  const who = /token -- ([\w-]+)/.exec(call)?.[1] ?? '';
  const { token } = await signInAs(insaf.urls.issuer, who);
  return call
    .replace(/\$\(npm run -s token -- [\w-]+\)/, token)
    .replace('http://localhost:3000', insaf.urls.registry)
    .replace('http://localhost:3001', insaf.urls.inspectorate);
}

/** An integrator copies the calls of the README one after the other; each has to answer with what it promises. */
async function integrate(country: Country): Promise<void> {
  const started = performance.now();
  const calls = callsInReadme();
  for (const call of calls) {
    const { stdout: answer } = await run('bash', ['-c', await forThisRun(call, country)], { cwd: root });
    const body: object = JSON.parse(answer);
    if ('code' in body && 'status' in body) throw new Error(`${call}\nanswered ${answer}`);
    await country.insaf.processors.settled();
  }
  report('integrator, from the README: a contract is registered, and why its employer is ranked is read', {
    steps: `${calls.length} calls`,
    seconds: (performance.now() - started) / 1000,
    goal: 'every call answered',
  });
}

function report(
  name: string,
  { steps, seconds, goal }: { steps: string; seconds: number; goal: string },
): void {
  console.log(
    `\n${name}\n  ${steps}; ${seconds.toFixed(1)} s on this machine, without the time to read\n  → ${goal}`,
  );
}

/** `npm run journeys`: each journey from the sign-in to its goal. It fails where a goal is not reached, never by the clock. */
async function goAll(): Promise<void> {
  const [country, browser] = await Promise.all([openCountry(), startBrowser()]);
  try {
    await integrate(country);
    for (const journey of journeys.filter(({ who }) => !process.argv[2] || who === process.argv[2])) {
      const { goal, clicks, fields, seconds, fromList } = await travel({ browser, country }, journey, {
        way: 'pointer',
        scripts: true,
      });
      const way = fromList === undefined ? '' : ` (from the list ${fromList}, wrong turns included)`;
      report(journey.name, { steps: `${clicks} clicks${way}, ${fields} fields`, seconds, goal });
    }
  } finally {
    await browser.close();
    await country.stop();
  }
}

await goAll();
