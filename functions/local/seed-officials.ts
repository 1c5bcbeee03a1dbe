import { principalOf } from '../../lib/actions/principal.ts';
import type { OfficialRole } from '../../lib/domain/actor.ts';
import { putOfficial } from '../../lib/store/officials.ts';
import type { Store } from '../../lib/store/table.ts';
import { demoPeople } from './demo-people.ts';
import type { RunningIssuer } from './issuer.ts';

const rolesOf: Readonly<Record<string, OfficialRole>> = {
  inspector: 'inspector',
  hotline: 'hotline',
  'rules-author': 'rulesAuthor',
  'rules-approver': 'rulesApprover',
  'rules-approver-two': 'rulesApprover',
  analyst: 'analyst',
  supervisor: 'supervisor',
  oversight: 'oversight',
};

/** Gives the demo officials their roles, in our records and for every governorate; a token never says a role. */
export async function seedOfficials(
  store: Store<'protected', 'protected'>,
  { issuers }: RunningIssuer,
): Promise<void> {
  const writes = demoPeople.flatMap(({ who, pool, subject }) => {
    const role = rolesOf[who];
    if (pool !== 'officials' || role === undefined) return [];
    return [
      putOfficial(principalOf({ issuer: issuers.officials, subject }), { roles: [role], governorates: [] }),
    ];
  });
  await store.write(writes);
}
