import { readCases } from './case.ts';
import { feedFreshProduct } from './fresh-product.ts';
import { renderReport } from './report.ts';
import { shortfalls } from './shortfalls.ts';

/**
 * `npm run cases`, or `npm run cases -- FILE` for another set of the same schema: prints what came out, and fails where the
 * interface refuses a case or the set is not reached.
 */
async function run(file: string | undefined): Promise<number> {
  const fed = await feedFreshProduct(readCases(file));
  process.stdout.write(renderReport(fed));
  const short = shortfalls(fed);
  for (const sentence of short) process.stderr.write(`${sentence}\n`);
  return short.length === 0 ? 0 : 1;
}

process.exitCode = await run(process.argv[2]);
