import type { Certificate } from '../../domain/certificates/certificate.ts';
import type { ReleaseBasis } from '../../domain/releases/release.ts';
import type { Frozen, FrozenFile } from '../../domain/suspensions/suspension.ts';
import { findAssessed, resolvePseudonyms } from '../../store/assessments.ts';
import { findDeclarations } from '../../store/contracts.ts';
import { findInspection } from '../../store/known.ts';
import { findReport } from '../../store/reports.ts';
import type { InspectorateContext } from '../context.ts';
import { hashOf } from '../hash.ts';

interface OnTheTable {
  certificate: Certificate;
  contractIds: readonly string[];
  basis: ReleaseBasis;
}

const frozen = (id: string, version: number, content: unknown): Frozen => ({
  id,
  version,
  sha256: hashOf(content),
});

/** Everything that a decision rests on, by version and hash, as it stands at this moment. */
export async function frozenFile(
  context: InspectorateContext,
  { certificate, contractIds, basis }: OnTheTable,
): Promise<FrozenFile> {
  const [core, table] = [context.store.reader('core'), context.store.reader('protected')];
  const [declared, assessed, reports, inspections, flags] = await Promise.all([
    Promise.all(contractIds.map((id) => findDeclarations(core, id))),
    Promise.all(contractIds.map((id) => findAssessed(table, id))),
    Promise.all(basis.reportIds.map((id) => findReport(table, id))),
    Promise.all(basis.inspectionIds.map((id) => findInspection(table, id))),
    Promise.all(basis.flagIds.map((id) => frozenFlag(context, id))),
  ]);
  return {
    certificate: frozen(certificate.id, certificate.version, certificate),
    contracts: declared.flatMap((each) =>
      each ? [frozen(each.contract.id, each.contract.version, each)] : [],
    ),
    assessments: assessed.flatMap(({ assessment }) =>
      assessment ? [frozen(assessment.id, assessment.version, assessment)] : [],
    ),
    reports: reports.flatMap((each) => (each ? [frozen(each.id, each.version, each)] : [])),
    inspections: inspections.flatMap((each) => (each ? [frozen(each.id, 1, each)] : [])),
    flags: flags.flat(),
  };
}

async function frozenFlag({ store }: InspectorateContext, flagId: string): Promise<Frozen[]> {
  const table = store.reader('protected');
  const [pointed] = await resolvePseudonyms(table, [flagId]);
  const assessed = pointed && (await findAssessed(table, pointed.contractId));
  const flag = assessed?.flags.find(({ id }) => id === flagId);
  return flag ? [frozen(flag.id, flag.version, flag)] : [];
}
