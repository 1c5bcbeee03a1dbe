import type { Reporter, TestModule } from 'vitest/node';
import type { Proof } from './figure.ts';

/** Where each test of the threat model stands: a file that ran and said nothing has a row all the same. */
const homes: readonly (readonly [RegExp, Proof])[] = [
  [/faces\/authorisation/, 'T1'],
  [/twin-worlds/, 'T2'],
  [/contract-fuzz/, 'T3'],
  [/faults\/kills|kill-points/, 'T5'],
  [/faults\/faults|nightly\/faults/, 'T6'],
  [/canaries/, 'T7'],
  [/event-source-table/, 'T8'],
  [/tampering/, 'T14'],
  [/three-doors/, 'T17'],
  [/replay\.test/, 'T18'],
];
const proofOf = ({ relativeModuleId }: TestModule): Proof | undefined =>
  homes.find(([home]) => home.test(relativeModuleId))?.[1];

const columns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** Prints, after everything else, what the tests of the threat model measured, with how long they took and whether they hold. */
export default class FiguresReporter implements Reporter {
  readonly #said = new Map<string, string[]>();

  onUserConsoleLog({ content, taskId }: Parameters<NonNullable<Reporter['onUserConsoleLog']>>[0]): void {
    for (const line of content.split('\n')) {
      const [, measured] = /^T\d+ \| (.*)$/.exec(line) ?? [];
      if (measured === undefined || taskId === undefined) continue;
      // A test's id begins with that of its file.
      const file = taskId.split('_')[0] ?? '';
      this.#said.set(file, [...(this.#said.get(file) ?? []), measured]);
    }
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = modules.flatMap((module) => {
      const proof = proofOf(module);
      if (proof === undefined) return [];
      const seconds = `${Math.round(module.diagnostic().duration / 1_000)} s`;
      const holds = module.state() === 'passed' ? 'holds' : module.state();
      const said = this.#said.get(module.id.split('_')[0] ?? '') ?? ['no figure'];
      return said.map((measured, at) => [
        proof,
        ...(at === 0 ? [holds, seconds] : ['', '']),
        measured,
        module.relativeModuleId.replace('test/', ''),
      ]);
    });
    if (rows.length === 0) return;
    const sorted = rows.toSorted((a, b) => Number(a[0]?.slice(1)) - Number(b[0]?.slice(1)));
    const head = ['Test', 'Result', 'Time', 'Measured', 'File'];
    console.log(`\n${columns([head, ...sorted]).join('\n')}\n`);
  }
}
