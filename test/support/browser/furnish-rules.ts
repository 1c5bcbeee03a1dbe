import { written } from '../../../functions/inspectorate/operations/examples-rules.ts';
import type { Insaf } from '../../../functions/local/server.ts';
import { today } from '../stages/rule-set-stage.ts';
import { callAs } from './post-as.ts';

type Numbered = { version: number };

/**
 * A published set with the rule of the examples, and a draft after it with a finished backtest: what an author and an approver
 * meet. Call it before the country is seeded, so that neither goes over hundreds of contracts.
 */
export async function furnishRules(insaf: Insaf): Promise<void> {
  const author = 'rules-author';
  const draft = async () =>
    (await callAs<Numbered>(insaf, author, ['POST', '/v1/rule-sets', { from: 'active' }])).body.version;
  const backtest = async (version: number) => {
    await callAs(insaf, author, ['POST', `/v1/rule-sets/${version}/backtests`, {}]);
    await insaf.processors.settled();
  };
  const version = await draft();
  const at = `/v1/rule-sets/${version}`;
  const { etag } = await callAs(insaf, author, ['GET', at]);
  await callAs(insaf, author, ['PUT', `${at}/rules/${written.rule.id}`, written, { 'if-match': etag }]);
  await callAs(insaf, author, ['POST', `${at}/review`, { decision: 'submit' }]);
  await backtest(version);
  const reason = 'The backtest shows what inspectors had found by hand.';
  const read = await callAs(insaf, 'rules-approver', ['GET', at]);
  const asRead = { 'if-match': read.etag };
  await callAs(insaf, 'rules-approver', ['POST', `${at}/publication`, { from: today(), reason }, asRead]);
  await insaf.processors.settled();
  await backtest(await draft());
}
