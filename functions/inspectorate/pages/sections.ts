import type { OfficialRole } from '../../../lib/domain/actor.ts';
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
];

/** What the menu offers: only what one of the person's roles can use. The pages themselves decide nothing by it. */
export async function sectionsFor(visit: AnyVisit): Promise<readonly Section[]> {
  const { body } = await visit.ask('getMe');
  const roles = new Set<string>(rolesIn(body));
  return sections.filter((section) => section.for.some((role) => roles.has(role)));
}

const rolesIn = (me: unknown): readonly string[] => (me as { roles: readonly string[] }).roles;
