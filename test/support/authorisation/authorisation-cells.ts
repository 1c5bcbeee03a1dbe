import { type Operation, problemsOf } from '../../../functions/http/operation.ts';
import { scopesOf } from '../../../lib/domain/access/scopes.ts';
import { operationsOf, send } from '../requests/operations.ts';
import type { Answer, Caller, Face, Running } from '../stages/running.ts';
import type { Scene } from '../stages/scene.ts';
import {
  inspectorateColumns,
  inspectorateMatrix,
  registryColumns,
  registryMatrix,
  tierColumns,
  tierMatrix,
} from './authorisation-matrix.ts';
import { inputs } from './authorisation-scene.ts';
import { type TokenDefect, tokenDefects } from './token-defects.ts';

/** One cell: who asks for what, and what is answered. */
export interface Cell {
  face: Face;
  operation: Operation;
  principal: string;
  status: number;
}

const cellsOf = (face: Face, columns: string, matrix: Readonly<Record<string, string>>): Cell[] =>
  operationsOf[face].flatMap((operation) => {
    const row = matrix[operation.operationId];
    if (row === undefined) return [];
    const statuses = row.split(' ');
    return columns
      .split(' ')
      .map((principal, at) => ({ face, operation, principal, status: Number(statuses[at]) }));
  });

/** Who may do what, principal by principal. */
export const cells: readonly Cell[] = [
  ...cellsOf('registry', registryColumns, registryMatrix),
  ...cellsOf('inspectorate', inspectorateColumns, inspectorateMatrix),
];

/** What the same officials may do to a record that is not assigned to them, or not theirs at all. */
export const tierCells: readonly Cell[] = cellsOf('inspectorate', tierColumns, tierMatrix);

/** Every route that needs a token, with every token that is none. */
export const defectCells: readonly (Cell & { defect: TokenDefect })[] = (
  ['registry', 'inspectorate'] as const
).flatMap((face) =>
  operationsOf[face]
    .filter(({ scope }) => scope !== 'public')
    .flatMap((operation) =>
      tokenDefects.map((defect) => ({ face, operation, principal: defect, status: 401, defect })),
    ),
);

/** The problem that stands behind a refusal: what a caller is told to mend. */
const codeOf: Readonly<Record<string, string>> = {
  'nobody 401': 'token-missing',
  'expired 401': 'token-expired',
  'otherPool 401': 'token-invalid',
  'noScope 403': 'scope-missing',
  'newcomer 403': 'organisation-required',
  'agency 403': 'amendment-not-yours',
};
export function expectedCode({ principal, status, operation }: Cell): string {
  if (status === 403 && principal === 'unassigned' && problemsOf(operation).includes('assignment-required'))
    return 'assignment-required';
  return (
    codeOf[`${principal} ${status}`] ??
    (status === 404 ? 'not-found' : status === 409 ? 'already-member' : 'role-missing')
  );
}

/** Whoever stands in a column of the tiers. */
const tiers: Readonly<Record<string, string>> = {
  unassigned: 'inspector-two',
  elsewhere: 'inspector-north',
  otherBody: 'inspector-regulator',
};

/** Asks the running product for what a cell says, in a scene. */
export function askingIn(on: Running, scene: () => Scene) {
  /** Whoever would be let in, so that only the defect of the token can keep them out. */
  const rightful = (face: Face, { operationId }: Operation): string => {
    const { subjects } = scene();
    if (face === 'inspectorate') return subjects.inspector;
    return /Agency|Licence/.test(operationId) ? subjects.agency : subjects.employer;
  };

  function callerFor({ face, operation, principal }: Cell): Promise<Caller> | Caller {
    const pool = face === 'registry' ? 'organisations' : 'officials';
    const subject = rightful(face, operation);
    const defect = tokenDefects.find((each) => each === principal);
    const other = pool === 'officials' ? 'organisations' : 'officials';
    if (principal === 'nobody') return { face };
    if (defect && principal !== 'expired') return on.caller({ pool, subject, defect });
    if (principal === 'expired') return on.caller({ pool, subject, expiresIn: -60 });
    if (principal === 'otherPool')
      return on.caller({ pool: other, subject, scopes: [...scopesOf(pool), ...scopesOf(other)] }, face);
    if (principal === 'noScope')
      return on.caller({
        pool,
        subject,
        scopes: scopesOf(pool).filter((scope) => scope !== operation.scope),
      });
    if (principal === 'newcomer' || principal === 'noRole') return on.caller({ pool });
    return scene().callers[principal] ?? on.caller(tiers[principal] ?? principal);
  }

  async function inputFor({ operation, principal, status }: Cell) {
    const { operationId } = operation;
    const wanted = { succeeds: status < 300, as: principal };
    const input = await inputs[operationId]?.(on, scene(), wanted);
    if (!input) throw new Error(`Say in authorisation-scene.ts how to call ${operationId}.`);
    return input;
  }

  return {
    callerFor,
    inputFor,
    ask: async (cell: Cell): Promise<Answer> =>
      send(on, await callerFor(cell), [cell.operation, await inputFor(cell)]),
  };
}
