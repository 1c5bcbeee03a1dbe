import { buildApp } from './build-app.ts';
import { stages } from './config.ts';

/** Run by `cdk` (see cdk.json). Needs no account and no network: nothing is looked up. */
buildApp({ stages: stages() }).synth();
