import type { StoredFlag } from '../../domain/flags/flag.ts';
import type { ReleaseBasis } from '../../domain/releases/release.ts';
import type { Report } from '../../domain/reports/report.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { mayBeUsed } from '../../rules/facts/usable-reports.ts';
import { findAssessed, findProtected, resolvePseudonyms } from '../../store/assessments.ts';
import { findContract } from '../../store/contracts.ts';
import { findInspection, findKnownOfOrganisations } from '../../store/known.ts';
import { findReport } from '../../store/reports.ts';
import type { TableName } from '../../store/table/table.ts';
import type { Context } from '../context.ts';
import { notOfRecipient } from './not-of-recipient.ts';
import { readsTold } from './reads-told.ts';

type Reads = Pick<Context<'core' | 'protected', TableName>, 'store'>;

/** What a release rests on, read as it stands now. */
export interface Resting {
  /** It rests on what somebody told, by a report or by a flag that read one. */
  told: boolean;
  /** The reports behind it: those whose tellers have to agree. */
  reports: Report[];
}

interface About {
  contractId?: string | undefined;
  employerId?: string | undefined;
}

/** Whether something is about the recipient: about it as a whole, or about a contract to which it is a party. */
async function concerns({ store }: Reads, recipientId: string, about: About | undefined): Promise<boolean> {
  if (about?.employerId === recipientId) return true;
  if (about?.contractId === undefined) return false;
  const contract = await findContract(store.reader('core'), about.contractId);
  return contract?.employerId === recipientId || contract?.agencyId === recipientId;
}

/**
 * What a release rests on.
 * @throws ProblemError `validation-failed` for what is not about the recipient
 */
export async function restingOn(
  context: Reads,
  { recipientId, basis }: { recipientId: string; basis: ReleaseBasis },
): Promise<Resting> {
  const table = context.store.reader('protected');
  const reports = await Promise.all(basis.reportIds.map((id) => findReport(table, id)));
  const inspections = await Promise.all(basis.inspectionIds.map((id) => findInspection(table, id)));
  const flags = await Promise.all(basis.flagIds.map((id) => findFlag(context, id)));
  const named = { reportIds: reports, inspectionIds: inspections, flagIds: flags };
  const errors = await Promise.all(
    Object.entries(named).flatMap(([name, found]) =>
      found.map(async (about, at) =>
        (await concerns(context, recipientId, about)) ? [] : [notOfRecipient(`/basis/${name}/${at}`)],
      ),
    ),
  );
  if (errors.flat().length > 0) throw new ProblemError('validation-failed', { errors: errors.flat() });
  const read = await Promise.all(flags.map((flag) => (flag ? reportsRead(context, flag) : [])));
  const all = [...reports.flatMap((report) => report ?? []), ...read.flat()];
  const distinct = [...new Map(all.map((report) => [report.id, report])).values()];
  return { told: distinct.length > 0, reports: distinct };
}

async function findFlag({ store }: Reads, flagId: string): Promise<StoredFlag | undefined> {
  const table = store.reader('protected');
  const [pointed] = await resolvePseudonyms(table, [flagId]);
  const assessed = pointed && (await findAssessed(table, pointed.contractId));
  return assessed?.flags.find(({ id }) => id === flagId);
}

/** The reports that could have been read when the flag was raised: all that count for its contract and its employer. */
async function reportsRead({ store }: Reads, flag: StoredFlag): Promise<Report[]> {
  if (!readsTold(flag)) return [];
  const table = store.reader('protected');
  const { known } = await findProtected(table, flag.contractId);
  const ofWhole = await findKnownOfOrganisations(table, [flag.employerId]);
  return [...known.reports, ...ofWhole.flatMap(({ reports }) => reports)].filter(mayBeUsed);
}
