/** Where in a contract's dossier something stands beside what it is compared with. */
export const dossierParts = ['terms', 'fees', 'wagesAndHours', 'flags'] as const;
export type DossierPart = (typeof dossierParts)[number];
