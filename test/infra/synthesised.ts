import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type AppProps } from 'aws-cdk-lib';
import { addStage } from '../../infra/add-stage.ts';
import { type StageConfig, stages } from '../../infra/config.ts';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Properties = { [name: string]: Json };

export interface Resource {
  id: string;
  stack: string;
  type: string;
  properties: Properties;
  deletionPolicy: string | undefined;
}

export const isObject = (value: Json | undefined): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectOf = (value: Json | undefined): Properties => (isObject(value) ? value : {});
export const listOf = (value: Json | undefined): Json[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

/** The same flags that `cdk` reads, so that a test sees what a deployment would send. */
const cdkJson: { context: Record<string, unknown> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../cdk.json'), 'utf8'),
);

/** The first stage of `stages.json`, in its own region and without an account. */
export const trial = (): StageConfig => {
  const [first] = stages();
  if (first === undefined) throw new Error('no stage');
  return first;
};

/** Props of an app without bundling: what a template says does not depend on the code it carries. */
export const unbundled = (context: Record<string, unknown> = {}): AppProps & { outdir: string } => ({
  outdir: mkdtempSync(join(tmpdir(), 'insaf-infra-')),
  analyticsReporting: false,
  postCliContext: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [], ...context },
});

const resourcesOf = (stack: string, template: { Resources?: Record<string, Properties> }): Resource[] =>
  Object.entries(template.Resources ?? {}).map(([id, { Type, Properties: properties, DeletionPolicy }]) => ({
    id,
    stack,
    type: String(Type),
    properties: objectOf(properties),
    deletionPolicy: typeof DeletionPolicy === 'string' ? DeletionPolicy : undefined,
  }));

/** Every resource of one stage, as the templates say it. */
export interface Synthesised {
  all: Resource[];
  ofType(type: string): Resource[];
  /** A value with every reference spelled out: `coreTable123.Arn`, also across stacks. */
  spelled(value: Json | undefined): string;
}

const readAssembly = (app: App): Synthesised => {
  const { stacks } = app.synth();
  const all = stacks.flatMap((stack) => resourcesOf(stack.id, stack.template));
  const exported = new Map(stacks.flatMap((stack) => exportsOf(stack.template)));
  return {
    all,
    ofType: (type) => all.filter((resource) => resource.type === type),
    spelled: (value) => spell(value, exported),
  };
};

/** Builds a stage, reads its templates and forgets the files. The policy packs have a test of their own: they take seconds. */
export const synthesise = (stage: StageConfig = trial()): Synthesised => {
  const props = unbundled();
  try {
    const app = new App(props);
    addStage(app, stage);
    return readAssembly(app);
  } finally {
    rmSync(props.outdir, { recursive: true });
  }
};

const exportsOf = (template: { Outputs?: Record<string, Properties> }): [string, Json][] =>
  Object.values(template.Outputs ?? {}).flatMap(({ Export, Value }) => {
    const name = objectOf(Export).Name;
    return typeof name === 'string' && Value !== undefined ? [[name, Value] as [string, Json]] : [];
  });

const spell = (value: Json | undefined, exported: ReadonlyMap<string, Json>): string => {
  if (!isObject(value)) return String(value);
  const imported = value['Fn::ImportValue'];
  if (typeof imported === 'string') return spell(exported.get(imported), exported);
  const attribute = value['Fn::GetAtt'];
  if (Array.isArray(attribute)) return attribute.join('.');
  if (typeof value.Ref === 'string') return value.Ref;
  const [separator, parts] = listOf(value['Fn::Join']);
  return listOf(parts)
    .map((part) => spell(part, exported))
    .join(String(separator ?? ''));
};
