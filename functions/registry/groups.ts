import type { RegistryContext } from '../../lib/actions/context.ts';
import type { Group } from '../http/group.ts';
import type { Route } from '../http/route.ts';

/** The parts of the registry face, by where their addresses begin. Each is loaded with the first call of it. */
export const groups: readonly Group<readonly Route<RegistryContext>[]>[] = [
  {
    at: ['/v1/me', '/v1/organisations', '/v1/employers', '/v1/agencies'],
    load: async () => (await import('./routes/organisations.ts')).organisationRoutes,
  },
  {
    at: [
      '/v1/organisations/{organisationId}/members',
      '/v1/organisations/{organisationId}/invitations',
      '/v1/invitations',
    ],
    load: async () => (await import('./routes/members.ts')).memberRoutes,
  },
  {
    at: ['/v1/contracts'],
    load: async () => (await import('./routes/contracts.ts')).contractRoutes,
  },
  {
    at: ['/v1/contracts/{contractId}/annotations'],
    load: async () => (await import('./routes/annotations.ts')).annotationRoutes,
  },
  {
    at: [
      '/v1/contracts/{contractId}/wage-payments',
      '/v1/contracts/{contractId}/working-time',
      '/v1/contracts/{contractId}/document-custody',
      '/v1/contracts/{contractId}/housing',
    ],
    load: async () => (await import('./routes/records.ts')).recordRoutes,
  },
  {
    at: ['/v1/contracts/{contractId}/repayment-plan', '/v1/contracts/{contractId}/repayments'],
    load: async () => (await import('./routes/repayments.ts')).repaymentRoutes,
  },
  {
    at: ['/v1/certificates'],
    load: async () => (await import('./routes/certificates.ts')).certificateRoutes,
  },
  {
    at: ['/v1/notices'],
    load: async () => (await import('./routes/notices.ts')).noticeRoutes,
  },
  {
    at: ['/v1/public', '/.well-known'],
    load: async () => (await import('./routes/public.ts')).publicRoutes,
  },
  {
    at: ['/v1/meta', '/v1/reference'],
    load: async () => (await import('../http/reference/handlers.ts')).referenceRoutes,
  },
];
