import type { OfficialRole } from '../../../lib/domain/access/actor.ts';
import type { AnyVisit } from '../../pages/guest.ts';
import type { Section } from '../../pages/page.ts';

interface OwnSection extends Section {
  for: readonly OfficialRole[];
}

const sections: readonly OwnSection[] = [
  {
    id: 'worklist',
    href: '/console',
    label: { en: 'Who to visit', ar: 'من تجب زيارته' },
    for: ['inspector', 'supervisor'],
  },
  {
    id: 'mine',
    href: '/console/assignments',
    label: { en: 'In my hands', ar: 'ما أتولاه' },
    for: ['inspector', 'supervisor'],
  },
  {
    id: 'reports',
    href: '/console/reports',
    label: { en: 'Reports', ar: 'البلاغات' },
    for: ['hotline', 'inspector', 'supervisor'],
  },
  {
    id: 'releases',
    href: '/console/releases',
    label: { en: 'Releases', ar: 'الإفصاحات' },
    for: ['inspector', 'supervisor'],
  },
  {
    id: 'verification',
    href: '/console/organisations',
    label: { en: 'To verify', ar: 'للتحقق' },
    for: ['inspector', 'supervisor'],
  },
  {
    id: 'journal',
    href: '/console/journal',
    label: { en: 'Journal', ar: 'السجل' },
    for: ['oversight'],
  },
  {
    id: 'emergencies',
    href: '/console/emergencies',
    label: { en: 'Emergencies', ar: 'الطوارئ' },
    for: ['inspector', 'supervisor', 'oversight'],
  },
  {
    id: 'rules',
    href: '/console/rules',
    label: { en: 'Rules', ar: 'القواعد' },
    for: ['rulesAuthor', 'rulesApprover', 'supervisor', 'oversight'],
  },
];

/** Where somebody begins whose roles give them no list of employers; nothing for those who have it, or have nothing. */
export function startOf(roles: readonly OfficialRole[]): Section['href'] | undefined {
  const [first] = sections.filter((section) => section.for.some((role) => roles.includes(role)));
  return first && first.href !== '/console' ? first.href : undefined;
}

/** What the menu offers: only what one of the person's roles can use. The pages themselves decide nothing by it. */
export async function sectionsFor(visit: AnyVisit): Promise<readonly Section[]> {
  const { body } = await visit.ask('getMe');
  const roles = new Set<string>(rolesIn(body));
  return sections.filter((section) => section.for.some((role) => roles.has(role)));
}

const rolesIn = (me: unknown): readonly string[] => (me as { roles: readonly string[] }).roles;
