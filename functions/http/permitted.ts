import { findRow } from '../../lib/domain/access/permissions/table.ts';
import { type Operation, permissionsOf } from './operation.ts';
import type { CallFacts } from './ports.ts';

const where = 'lib/domain/access/permissions/table.ts';

/**
 * A route stands on a row of the table of permissions; what is given for a purpose there takes one here.
 * @throws Error for a row that does not: its group of routes does not load, and no document is built with it
 */
export function checkPermission(operation: Operation): void {
  const { operationId, scope, purpose } = operation;
  const refuse = (reason: string): never => {
    throw new Error(`${operationId}: ${reason}`);
  };
  for (const permission of permissionsOf(operation)) {
    const row =
      findRow(permission) ?? refuse(`${permission} has no row in ${where}: say there who may do it`);
    if ((scope === 'public') !== 'public' in row)
      refuse(`its scope and the row of ${permission} in ${where} differ about the public`);
    if (!purpose && Object.values(row).some(({ purposes }) => purposes))
      refuse(`${permission} is given for a purpose, and it takes none`);
  }
}

/**
 * Refuses to send the answer of an action that asked for no permission, or for another one than its row declares: a guard that
 * is forgotten closes the door instead of leaving it open.
 */
export function ensureAsked(operation: Operation, { asked }: Pick<CallFacts, 'asked'>): void {
  if (operation.scope === 'public') return;
  if (!permissionsOf(operation).some((permission) => asked.has(permission)))
    throw new Error(`${operation.operationId} answered without asking for its permission`);
}

/**
 * The same for an answer that is given again, which may be asked for by the permission to read what it shows. What the attempt
 * before it asked does not count: the replay is given an empty set.
 */
export function ensureAskedAgain(
  { operationId, scope }: Operation,
  { asked }: Pick<CallFacts, 'asked'>,
): void {
  if (scope !== 'public' && asked.size === 0)
    throw new Error(`${operationId} answered again without asking for a permission`);
}
