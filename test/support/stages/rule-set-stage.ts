import { assumed, ruleId, written } from '../../../functions/inspectorate/operations/examples-rules.ts';
import { perform } from '../requests/operations.ts';
import type { Running } from './running.ts';

const author = 'rules-author';

/** The day in the country whose rule sets these are. */
export const today = (): string => new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10);
export const whyPublish = 'The backtest shows what inspectors had found by hand.';

/** The tag that the author sees now. */
export async function tagOf(on: Running, version: string): Promise<Record<string, string>> {
  const seen = await on.call(author, 'GET', `/v1/rule-sets/${version}`);
  return { 'if-match': seen.headers.get('etag') ?? '' };
}

/** A draft from the set in force, with the rule of the examples added. */
export async function aDraft(on: Running): Promise<string> {
  const { version } = await perform(on, author, ['draftRuleSet', { body: { from: 'active' } }]);
  const params = { version: String(version), ruleId };
  const headers = await tagOf(on, params.version);
  await perform(on, author, ['putRule', { params, body: written, headers }]);
  return params.version;
}

/** A draft that its author submitted. */
export async function inReview(on: Running): Promise<string> {
  const version = await aDraft(on);
  await perform(on, author, ['reviewRuleSet', { params: { version }, body: { decision: 'submit' } }]);
  return version;
}

/** A set in review with a finished backtest: ready for a second person. */
export async function proven(on: Running): Promise<{ version: string; backtestId: string }> {
  const version = await inReview(on);
  const { id } = await perform(on, author, ['startBacktest', { params: { version }, body: assumed }]);
  await on.settled();
  return { version, backtestId: id };
}

/** Published by a second person, from today on; every contract was assessed anew. */
export async function published(on: Running): Promise<string> {
  const { version } = await proven(on);
  const body = { from: today(), reason: whyPublish };
  await perform(on, 'rules-approver', [
    'publishRuleSet',
    { params: { version }, body, headers: await tagOf(on, version) },
  ]);
  await on.settled();
  return version;
}

/** What the cells of the authorisation matrix stand on. */
export interface RuleScene {
  draft: string;
  reviewed: string;
  proven: { version: string; backtestId: string };
  published: string;
  assessmentId: string;
}

export async function ruleScene(on: Running, contractId: string): Promise<RuleScene> {
  const ready = await proven(on);
  const made = { published: await published(on), draft: await aDraft(on), reviewed: await inReview(on) };
  const { assessment } = await perform(on, 'inspector', ['getDossier', { params: { contractId } }]);
  return { ...made, proven: ready, assessmentId: assessment?.id ?? '' };
}
