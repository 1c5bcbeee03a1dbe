import { principalOf } from '../../../lib/actions/principal.ts';
import { putOfficial } from '../../../lib/store/officials.ts';
import type { Store } from '../../../lib/store/table/table.ts';
import { demoOfficials } from './demo-officials.ts';
import type { RunningIssuer } from './issuer.ts';

/** Gives the demo officials their roles, in our records; a token never says a role. */
export async function seedOfficials(
  store: Store<'protected', 'protected'>,
  { issuers }: RunningIssuer,
): Promise<void> {
  const issuer = issuers.officials;
  await store.write(
    demoOfficials.map(({ subject, standing }) => putOfficial(principalOf({ issuer, subject }), standing)),
  );
}
