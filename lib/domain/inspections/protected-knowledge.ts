import type { Report } from '../reports/report.ts';
import type { Inspection } from './inspection-record.ts';
import type { Finding, PermitRecord } from './official-record.ts';

/** What is known of an organisation as a whole. */
export interface KnownOfOrganisation {
  reports: readonly Report[];
  inspections: readonly Inspection[];
  findings: readonly Finding[];
}

/**
 * What was told, observed and officially recorded: about one contract, and about its employer and agency as a whole. It
 * never reaches a registry face.
 */
export interface ProtectedKnowledge {
  reports: readonly Report[];
  inspections: readonly Inspection[];
  permitRecords: readonly PermitRecord[];
  employer: KnownOfOrganisation;
  agency: KnownOfOrganisation;
}

export const nothingOfOrganisation: KnownOfOrganisation = { reports: [], inspections: [], findings: [] };
export const nothingKnown: ProtectedKnowledge = {
  reports: [],
  inspections: [],
  permitRecords: [],
  employer: nothingOfOrganisation,
  agency: nothingOfOrganisation,
};
