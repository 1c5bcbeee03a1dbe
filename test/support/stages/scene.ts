import type { Input } from '../requests/operations.ts';
import type { RuleScene } from './rule-set-stage.ts';
import type { Caller, Running } from './running.ts';
import type { Parties } from './stage.ts';

/** What the cells of the authorisation matrix stand on: two parties, their contract with its flags, and a stranger. */
export interface Scene {
  parties: Parties;
  contractId: string;
  flagIds: readonly string[];
  /** A report and an inspection of the contract. */
  known?: { reportId: string; inspectionId: string };
  /** A notice that was served on the employer, and its release. */
  releases?: { releaseId: string; noticeId: string };
  /** A certificate that the agency holds. */
  certificateId?: string;
  /** A suspension that is in force, and its certificate. */
  suspended?: { suspensionId: string; certificateId: string };
  /** An appointment that waits for a second person, and one that stands. */
  appointments?: Readonly<Record<'proposed' | 'appointed', { appointmentId: string }>>;
  /** An emergency that the inspector asked for. */
  emergency?: { breakGlassId: string };
  /** The employer in the hands of the inspector. */
  assigned?: { organisationId: string; assignmentId: string };
  /** A sealed entry of the journal. */
  entryId?: string;
  /** The worker of the contract and another, with a hold and a wish to be erased. */
  workers?: { workerId: string; otherWorkerId: string; holdId: string; erasureId: string };
  /** Rule sets in every state, and the assessment of the contract. */
  rules?: RuleScene;
  callers: Readonly<Record<string, Caller>>;
  subjects: Readonly<Record<'employer' | 'agency' | 'inspector', string>>;
}

/** A cell that succeeds may change what it touches, so it is given a record of its own. */
export interface Wanted {
  succeeds: boolean;
  as: string;
}
export type MakeInput = (on: Running, scene: Scene, wanted: Wanted) => Promise<Input>;
