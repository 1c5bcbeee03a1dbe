import type { AnyVisit } from '../../pages/guest.ts';
import type { Section } from '../../pages/page.ts';

const ofOrganisations: readonly Section[] = [
  { id: 'contracts', href: '/console', label: { en: 'Contracts', ar: 'العقود' } },
  { id: 'certificates', href: '/console/certificates', label: { en: 'Certificates', ar: 'الشهادات' } },
  { id: 'notices', href: '/console/notices', label: { en: 'Notices', ar: 'الإشعارات' } },
  { id: 'organisation', href: '/console/organisation', label: { en: 'Your organisation', ar: 'منشأتك' } },
];

/** What the menu offers: without an organisation there is nothing yet to go to. The pages themselves decide nothing by it. */
export async function sectionsFor(visit: AnyVisit): Promise<readonly Section[]> {
  const { body } = await visit.ask('getMe');
  return hasOrganisation(body) ? ofOrganisations : [];
}

const hasOrganisation = (me: unknown): boolean => (me as { organisation: unknown }).organisation !== null;
