import type { RegistryDeps } from '../../deps.ts';
import type { ConsoleHandler } from '../../http/console-door.ts';
import { consoleFromDeps } from '../../pages/console-from-deps.ts';
import { operations } from '../operations.ts';
import { contractPage } from './contract.tsx';
import { contractsPage } from './contracts.tsx';
import { registerCheckPage, registerStepPage } from './register-contract/pages.tsx';

/** Every page of this face, in the order in which a person meets them. */
export const pages = [contractsPage, contractPage, registerCheckPage, registerStepPage] as const;

/** The counter of employers and agencies. */
export const registryConsole = (
  deps: RegistryDeps,
  fetch: (request: Request) => Response | Promise<Response>,
): ConsoleHandler =>
  consoleFromDeps(deps, {
    face: 'registry',
    pool: 'organisations',
    cookieKey: deps.keys.hmac('core:console-cookie', 'registry'),
    operations,
    fetch,
    pages,
    service: { en: 'Contracts and fees', ar: 'العقود والرسوم' },
    sectionsFor: async () => [
      { id: 'contracts', href: '/console', label: { en: 'Contracts', ar: 'العقود' } },
    ],
  });
