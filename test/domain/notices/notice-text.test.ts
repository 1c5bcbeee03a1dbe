import { expect, test } from 'vitest';
import { noticeText } from '../../../lib/domain/notices/notice-text.ts';
import { isOurs, reachedFrom, readImportGraph } from '../../support/import-graph.ts';
import { protectedKnowledge } from '../../support/protected-knowledge.ts';

test('a text that a recipient reads is made from no protected type: none stands in its file or behind it', () => {
  const graph = readImportGraph();
  const builder = 'lib/domain/notices/notice-text.ts';
  const files = new Set([...reachedFrom(graph, builder)].filter(isOurs));
  // Types are gone when the code runs; here they are what matters.
  for (const file of files)
    for (const { from, to } of graph.imports) if (from === file && isOurs(to)) files.add(to);
  expect(files.size).toBeGreaterThan(5);
  expect([...files].filter((file) => protectedKnowledge.test(file))).toEqual([]);
});

test('it names the contracts and payments that the recipient declared, in both languages and by months', () => {
  const { body } = noticeText({
    kind: 'repaymentDemand',
    reason: 'routineReview',
    facts: {
      recipient: { name: { latin: 'Bridge Recruitment', arabic: 'جسر للتوظيف' } },
      contracts: [{ id: 'ctr_1', externalId: 'HR-7' }],
      disclosures: [
        {
          id: 'fds_1',
          receivedAt: '2026-05-03T09:12:44.123Z',
          items: [{ item: 'RF01', amount: { amount: '120.000', currency: 'BHD' }, payer: 'WORKER' }],
        },
      ],
      law: [{ instrument: 'Law 1', article: '2', confidence: 'high' }],
    },
  });
  for (const part of ['HR-7 (ctr_1)', 'fds_1', '2026-05', 'RF01 120.000 BHD', 'Law 1']) {
    expect(body.en).toContain(part);
    expect(body.ar).toContain(part);
  }
  expect([body.en, body.ar]).toEqual([
    expect.stringContaining('Law 1, 2'),
    expect.stringContaining('Law 1، 2'),
  ]);
  expect(body.en + body.ar).not.toMatch(/2026-05-03|09:12/);
});
