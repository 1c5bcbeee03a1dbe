/** Profiles of law: what the general law says does not hold for all (decisions, 15 and 20). */
export const lawProfiles = ['general', 'domestic', 'registeredWorker', 'seafarer'] as const;
export type LawProfile = (typeof lawProfiles)[number];
