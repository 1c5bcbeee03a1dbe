import { principalOf } from '../../lib/actions/principal.ts';
import { createLog } from '../../lib/log.ts';
import { putOfficial } from '../../lib/store/officials.ts';
import { anOfficial } from '../support/stages/officials.ts';
import type { TestEngine } from '../support/stages/open-engine.ts';
import { installRules, issuerOf, type TwinKeys } from './twin-keys.ts';

/** Says nothing but what went wrong. */
export const quiet = createLog(
  (line) => void (line.includes('"error"') && console.error(line)),
  () => '',
);

const officials = ['inspector', 'supervisor', 'hotline'] as const;

const furnished = new WeakSet<TestEngine>();

/** Rules and officials, once for all worlds that share an engine. */
export async function furnish(
  db: TestEngine,
  parts: Parameters<typeof installRules>[0],
  keys: TwinKeys,
): Promise<void> {
  if (furnished.has(db)) return;
  furnished.add(db);
  await installRules(parts, keys);
  await db.store.write(
    officials.map((role) =>
      putOfficial(principalOf({ issuer: issuerOf('officials'), subject: role }), anOfficial([role])),
    ),
  );
}
