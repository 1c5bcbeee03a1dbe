import type { ExportedEntry, Finding, Witnessed } from '../../lib/domain/journal/check/evidence.ts';
import type { InclusionProof } from '../../lib/domain/journal/journal-view.ts';

/** Types for our own tests alone; the file itself shares nothing with the product. */
export function verifyExport(
  evidence: {
    notes: readonly string[];
    entries: readonly ExportedEntry[];
    witness?: readonly Witnessed[];
  },
  pem: string,
): { checkpoints: number; findings: Finding[] };
export function faultOfProof(proof: InclusionProof, pem: string): string | undefined;
