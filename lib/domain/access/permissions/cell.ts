import { officialRoles } from '../actor.ts';
import type { Purpose } from '../purpose.ts';
import type { Relation } from './relations.ts';
import type { Role } from './roles.ts';

/**
 * One cell of the table: what has to hold beside the role. Without `relations` the record does not decide, because there is
 * none or because this role meets every one of them; without `purposes` any purpose will do, and none too.
 */
export interface Cell {
  relations?: readonly [Relation, ...Relation[]];
  purposes?: readonly [Purpose, ...Purpose[]];
}

/** One row: who may do it. A role that is not named may not. */
export type Row = Readonly<Partial<Record<Role, Cell>>>;

/** The record does not decide. */
export const always: Cell = {};

/** Of one's own only. */
export const own: Cell = { relations: ['own'] };

/** Of a contract to which one is a party, in either place. */
export const asParty: Cell = { relations: ['employerOfRecord', 'agency'] };

/** Of one's own body and governorate, assigned or not. */
export const asCompetent: Cell = { relations: ['competent', 'assigned'] };

/** The same, and what one has in hand oneself. */
export const asCompetentOrOwn: Cell = { relations: ['own', 'competent', 'assigned'] };

/** Of one's own body and governorate, and what was opened in an emergency. */
export const inCompetence: Cell = { relations: ['competent', 'assigned', 'breakGlass'] };

/** The same, and what one recorded oneself, wherever that was. */
export const inCompetenceOrOwn: Cell = { relations: ['own', 'competent', 'assigned', 'breakGlass'] };

/** Only to whom the employer is assigned: what an emergency does not open, because it changes something or counts nothing. */
export const asAssigned: Cell = { relations: ['assigned'] };

/** The same, and the one who signs what another drafted. */
export const asSigner: Cell = { relations: ['assigned', 'signer'] };

/** Of one's own body and governorate, assigned or not, and the one who signs. */
export const competentOrSigner: Cell = { relations: ['competent', 'assigned', 'signer'] };

/** Only to whom the employer is assigned, and what one filed oneself. */
export const assignedOrOwn: Cell = { relations: ['own', 'assigned'] };

/** What was told: to whom the employer is assigned, for that purpose, or in an emergency. */
export const toldOpened: Cell = { relations: ['assigned', 'breakGlass'] };

/** The same, and what one filed oneself. */
export const toldOpenedOrOwn: Cell = { relations: ['own', 'assigned', 'breakGlass'] };

/** Employers and agencies alike. */
export const organisations = (cell: Cell): Row => ({ employer: cell, agency: cell });

/** Inspectors and those who lead them. */
export const inspection = (cell: Cell): Row => ({ inspector: cell, supervisor: cell });

/** Those who write rules and those who approve them. */
export const ruleWork = (cell: Cell): Row => ({ rulesAuthor: cell, rulesApprover: cell });

/** Whoever our records name as an official, in whatever role. */
export const everyOfficial = (cell: Cell): Row =>
  Object.fromEntries(officialRoles.map((role) => [role, cell]));
