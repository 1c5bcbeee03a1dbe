import type { WorkerContext } from '../../lib/actions/context.ts';
import type { Group } from '../http/group.ts';
import type { Route } from '../http/route.ts';

/** The parts of the inspectorate face, by where their addresses begin. Each is loaded with the first call of it. */
export const groups: readonly Group<readonly Route<WorkerContext>[]>[] = [
  {
    at: ['/v1/me'],
    load: async () => (await import('./routes/me.ts')).meRoutes,
  },
  {
    at: [
      '/v1/flagged-employers',
      '/v1/employers',
      '/v1/agencies',
      '/v1/contracts/{contractId}/dossier',
      '/v1/flags',
      '/v1/organisations',
    ],
    load: async () => (await import('./routes/inspection.ts')).inspectionRoutes,
  },
  {
    at: ['/v1/reports', '/v1/report-searches', '/v1/allegations', '/v1/contracts/{contractId}/reports'],
    load: async () => (await import('./routes/reports.ts')).reportRoutes,
  },
  {
    at: ['/v1/releases'],
    load: async () => (await import('./routes/releases.ts')).releaseRoutes,
  },
  {
    at: ['/v1/certificates', '/v1/suspensions', '/v1/organisations/{organisationId}/certificates'],
    load: async () => (await import('./routes/suspensions.ts')).suspensionRoutes,
  },
  {
    at: [
      '/v1/contracts/{contractId}/repayments',
      '/v1/organisations/{organisationId}/repayment-totals',
      '/v1/statistics',
    ],
    load: async () => (await import('./routes/repayments.ts')).repaymentRoutes,
  },
  {
    at: ['/v1/officials'],
    load: async () => (await import('./routes/officials.ts')).officialRoutes,
  },
  {
    at: ['/v1/break-glass'],
    load: async () => (await import('./routes/break-glass.ts')).breakGlassRoutes,
  },
  {
    at: ['/v1/employers/{organisationId}/assignments', '/v1/assignments'],
    load: async () => (await import('./routes/assignments.ts')).assignmentRoutes,
  },
  {
    at: [
      '/v1/inspections',
      '/v1/contracts/{contractId}/inspections',
      '/v1/employers/{organisationId}/inspections',
      '/v1/contracts/{contractId}/permit-records',
      '/v1/organisations/{organisationId}/findings',
    ],
    load: async () => (await import('./routes/told.ts')).toldRoutes,
  },
  {
    at: ['/v1/workers', '/v1/contracts/{contractId}/worker'],
    load: async () => (await import('./routes/workers.ts')).workerRoutes,
  },
  {
    at: ['/v1/rule-sets'],
    load: async () => (await import('./routes/rule-sets.ts')).ruleSetRoutes,
  },
  {
    at: [
      '/v1/rule-sets/{version}/backtests',
      '/v1/rule-sets/{version}/shadow',
      '/v1/rule-sets/{version}/reassessment',
      '/v1/rules',
      '/v1/assessments',
    ],
    load: async () => (await import('./routes/rule-work.ts')).ruleWorkRoutes,
  },
  {
    at: ['/v1/journal', '/v1/journal-logs'],
    load: async () => (await import('./routes/journal.ts')).journalRoutes,
  },
  {
    at: ['/v1/meta', '/v1/reference'],
    load: async () => (await import('../http/reference/handlers.ts')).referenceRoutes,
  },
];
