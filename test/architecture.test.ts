import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import {
  deployedEntries,
  type Import,
  isOurs,
  reachedFrom,
  readImportGraph,
  within,
} from './support/import-graph.ts';
import { protectedKnowledge } from './support/protected-knowledge.ts';

const graph = readImportGraph();
const isSdk = (path: string): boolean => within(path, '@aws-sdk', '@smithy');
const isCel = (path: string): boolean => within(path, '@marcbachmann/cel-js');
const entries = deployedEntries(graph);

const shown = ({ from, to }: Import): string => `${from} imports ${to}`;
/** The imports of some folders that none of the allowed patterns describes. */
const beyond = (folders: string[], isAllowed: (to: string, from: string) => boolean): string[] =>
  graph.imports
    .filter(({ from, to }) => within(from, ...folders) && !within(to, ...folders) && !isAllowed(to, from))
    .map(shown);
const offending = (isOffence: (edge: Import) => boolean): string[] =>
  graph.imports.filter(isOffence).map(shown);
const filesSaying = (pattern: RegExp, ...folders: string[]): string[] =>
  graph.files.filter((file) => within(file, ...folders) && pattern.test(graph.textOf(file)));

describe('the scanner of imports', () => {
  it('finds what esbuild finds behind every entry, so that no rule below is blind', async () => {
    expect(entries).toHaveLength(8);
    for (const entry of [...entries, 'functions/local/start.ts', 'infra/app.ts']) {
      const { metafile } = await build({
        entryPoints: [join(import.meta.dirname, '..', entry)],
        absWorkingDir: join(import.meta.dirname, '..'),
        bundle: true,
        write: false,
        metafile: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        treeShaking: false,
      });
      const ours = [...reachedFrom(graph, entry)].filter(isOurs);
      expect(ours.sort()).toEqual(Object.keys(metafile.inputs).sort());
    }
  });
});

describe('the pure rooms', () => {
  it('lib/problems imports nothing', () => {
    expect(beyond(['lib/problems'], () => false)).toEqual([]);
  });

  it('lib/domain imports zod, the problems and the reference data, and nothing else', () => {
    const allowed = (to: string) => to === 'zod' || within(to, 'lib/problems', 'lib/reference');
    expect(beyond(['lib/domain'], allowed)).toEqual([]);
  });

  it('lib/rules imports the domain beside these, and the parser of CEL in its checker alone', () => {
    const allowed = (to: string, from: string) =>
      to === 'zod' ||
      within(to, 'lib/problems', 'lib/domain', 'lib/reference') ||
      (isCel(to) && from === 'lib/rules/language/check.ts');
    expect(beyond(['lib/rules'], allowed)).toEqual([]);
    expect(offending(({ to, from }) => isCel(to) && !within(from, 'lib/rules', 'test'))).toEqual([]);
  });

  it('none of the three asks the clock, chance, the environment or the world: same input, same answer, for ever', () => {
    const worldly =
      /\bDate\.now\b|new Date\(\)|\bDate\(\)|Math\.random|randomUUID|getRandomValues|\bperformance\.\w+\(|process\.|console\.|globalThis|\bfetch\(|setTimeout|setInterval|Intl\.DateTimeFormat\(\)/;
    expect(filesSaying(worldly, 'lib/problems', 'lib/domain', 'lib/rules')).toEqual([]);
  });
});

describe('the store', () => {
  it('alone in lib knows the SDK, and only in the files that are named after the table', () => {
    const allowed = (from: string) =>
      /^(lib\/store\/table\/[\w-]+|functions\/keys\/cloud-[\w-]+)\.ts$/.test(from) ||
      within(from, 'functions/local', 'test');
    expect(offending(({ from, to }) => isSdk(to) && !allowed(from))).toEqual([]);
  });

  it('imports the domain and the problems, and of the rules only types', () => {
    const allowed = (to: string) =>
      to === 'zod' ||
      to.startsWith('node:') ||
      isSdk(to) ||
      within(to, 'lib/domain', 'lib/problems', 'lib/rules');
    expect(beyond(['lib/store'], allowed)).toEqual([]);
    const runs = ({ from, to, isTypeOnly }: Import) =>
      within(from, 'lib/store') && within(to, 'lib/rules') && to !== 'lib/rules/rule.ts' && !isTypeOnly;
    expect(offending(runs)).toEqual([]);
  });

  it('writes the sign that parts a key in one file, so that no key is put together elsewhere', () => {
    const quoted = /'[^'\n]*#[^'\n]*'|`[^`\n]*#[^`\n]*`|"[^"\n]*#[^"\n]*"/;
    const rooms = ['lib/store', 'lib/actions', 'lib/domain', 'lib/rules'];
    const placeholders = 'lib/store/table/condition.ts';
    expect(filesSaying(quoted, ...rooms).sort()).toEqual(['lib/store/keys/join.ts', placeholders]);
  });

  it('defines its tables in a file that depends on nothing, because the cloud is built from it', () => {
    expect(offending(({ from }) => from === 'lib/store/tables.ts')).toEqual([]);
  });
});

describe('the actions', () => {
  it('import lib, Node’s hashes and its deflate, and neither the SDK nor a framework nor a type of Lambda', () => {
    const allowed = (to: string) => within(to, 'lib') || ['node:crypto', 'node:zlib', 'zod'].includes(to);
    expect(beyond(['lib/actions', 'lib/log.ts'], allowed)).toEqual([]);
  });

  it('stand below the entries: nothing in lib imports functions, infra or openapi', () => {
    expect(
      offending(({ from, to }) => within(from, 'lib') && within(to, 'functions', 'infra', 'openapi')),
    ).toEqual([]);
  });
});

describe('the faces', () => {
  const faces = ['registry', 'voice', 'inspectorate'].map((face) => `functions/${face}`);

  it.each(faces)('%s imports nothing of another face', (face) => {
    const others = faces.filter((other) => other !== face);
    expect(offending(({ from, to }) => within(from, face) && within(to, ...others))).toEqual([]);
  });

  it('what they share imports nothing of any of them', () => {
    const shared = [
      'functions/http',
      'functions/pages',
      'functions/keys',
      'functions/deps.ts',
      'functions/voice-deps.ts',
      'functions/config.ts',
      'functions/voice-config.ts',
      'functions/environment.ts',
    ];
    expect(offending(({ from, to }) => within(from, ...shared) && within(to, ...faces))).toEqual([]);
  });

  it('leave the store to the actions: no route and no page touches it', () => {
    const isDoor = (from: string) =>
      /^functions\/(registry|voice|inspectorate)\/(routes|pages|operations)\//.test(from);
    expect(offending(({ from, to }) => isDoor(from) && within(to, 'lib/store'))).toEqual([]);
  });

  it('let clients be made in deps.ts, by the cloud’s keys and by the local run only', () => {
    const makes = /new \w+Client\(|\bcreateDynamoClient\(|\bcreateStore[<(]/;
    const makers = filesSaying(makes, 'functions', 'lib').filter(
      (file) => !within(file, 'functions/local', 'lib/store'),
    );
    const mayMake = /^functions\/((voice-)?deps|keys\/cloud-[\w-]+)\.ts$/;
    expect(makers).toContain('functions/deps.ts');
    expect(makers.filter((file) => !mayMake.test(file))).toEqual([]);
  });

  it('read the environment in one file', () => {
    expect(filesSaying(/process\.env/, 'functions', 'lib', 'infra', 'openapi')).toEqual([
      'functions/environment.ts',
    ]);
  });
});

describe('what the registry cannot know', () => {
  it('is not in its code: nothing that runs there reads or ranks flags, assessments, profiles or officials', () => {
    const reached = [...reachedFrom(graph, 'functions/registry/index.ts')];
    expect(reached.length).toBeGreaterThan(50);
    expect(reached.filter((file) => protectedKnowledge.test(file))).toEqual([]);
  });

  it('is not in its mailboxes either: nothing that runs there knows what a worker put where', () => {
    const reached = [...reachedFrom(graph, 'functions/registry/index.ts')];
    expect(reached.filter((file) => /^lib\/\w+\/(mailbox|letter|receipt)/.test(file))).toEqual([]);
  });

  it('is not in the code of the face of workers, which cannot read what it was told', () => {
    const reached = [...reachedFrom(graph, 'functions/voice/index.ts')];
    expect(reached).toContain('lib/actions/mailboxes/tell.ts');
    expect(reached.filter((file) => protectedKnowledge.test(file))).toEqual([]);
  });

  it('is not in its types either: no file of the registry or the voice names a protected one', () => {
    const names = ({ from, to }: Import) =>
      within(from, 'functions/registry', 'functions/voice') && protectedKnowledge.test(to);
    expect(offending(names)).toEqual([]);
  });

  it('would be noticed: the inspectorate reaches all of it', () => {
    const reached = [...reachedFrom(graph, 'functions/inspectorate/index.ts')].join('\n');
    for (const file of [
      'store/assessments',
      'store/profiles',
      'store/officials',
      'store/worker-records',
      'actions/flags/get',
    ])
      expect(reached).toContain(`lib/${file}.ts`);
  });
});

describe('what one processor alone does', () => {
  it('is to open what the registry sealed, and to link, join and erase workers', () => {
    const alone =
      /^lib\/(store\/waiting-snapshots|actions\/workers\/(link|unite|join|erase|sweep-contracts))\.ts$/;
    const doing = entries.filter((entry) => [...reachedFrom(graph, entry)].some((file) => alone.test(file)));
    expect(doing).toEqual(['functions/processors/identity.ts']);
  });
});

describe('infra and openapi', () => {
  it('infra imports the CDK, what it is built and checked with, and data of the house', () => {
    const packages = [
      'aws-cdk-lib',
      'constructs',
      'cdk-nag',
      '@cdklabs/cdk-validator-cfnguard',
      'esbuild',
      'zod',
    ];
    const data = [
      'lib/store/tables.ts',
      'lib/store/keys.ts',
      'lib/store/keys',
      'lib/domain/access/scopes.ts',
      'lib/domain/journal/wakes.ts',
      'functions/pages/assets/asset-files.ts',
      'lib/domain/journal/journal-entry.ts',
      'lib/reference',
    ];
    const allowed = (to: string) => to.startsWith('node:') || within(to, ...packages, ...data);
    expect(beyond(['infra'], allowed)).toEqual([]);
  });

  it('nothing but infra knows the CDK, and nothing but its tests knows infra', () => {
    const cdk = ({ from, to }: Import) =>
      within(to, 'aws-cdk-lib', 'constructs') && !within(from, 'infra', 'test/infra');
    expect(offending(cdk)).toEqual([]);
    expect(offending(({ from, to }) => within(to, 'infra') && !within(from, 'infra', 'test'))).toEqual([]);
  });

  it('openapi reads the tables of operations and never an action or the store', () => {
    expect(
      offending(({ from, to }) => within(from, 'openapi') && within(to, 'lib/actions', 'lib/store', 'infra')),
    ).toEqual([]);
  });
});
