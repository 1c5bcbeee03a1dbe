import type { InspectorateContext } from '../../../lib/actions/context.ts';
import { changeConsent, correctReport, withdrawReport } from '../../../lib/actions/reports/correct.ts';
import { fileReport } from '../../../lib/actions/reports/file.ts';
import { getReport, listReports } from '../../../lib/actions/reports/get.ts';
import {
  type Handled,
  handleReport,
  listQueue,
  placeReport,
  replayHandled,
} from '../../../lib/actions/reports/handle.ts';
import { listReportMessages, replayMessage, sendMessage } from '../../../lib/actions/reports/messages.ts';
import { searchReports } from '../../../lib/actions/reports/search.ts';
import type { Report } from '../../../lib/domain/reports/report.ts';
import type { ReportItem } from '../../../lib/domain/reports/report-item.ts';
import type { HandlerMap, Reply } from '../../http/operation.ts';
import { limitOf, pageReply } from '../../http/pagination.ts';
import { toRoutes } from '../../http/route.ts';
import { reportOperations } from '../operations/reports.ts';
import { allegationWords } from './allegation-words.ts';

const versioned = (report: Report): Reply<Report> => ({ body: report, version: report.version });
const filed = (report: Report): Reply<Report> => ({
  ...versioned(report),
  location: `/v1/reports/${report.id}`,
});

/** The report as it was after the step that an idempotency key made. */
const again = async (
  { context }: { context: InspectorateContext },
  { entityId, entityVersion }: { entityId: string; entityVersion: number },
): Promise<Reply<Report>> => filed(await getReport(context, { reportId: entityId, version: entityVersion }));

const handled = ({ item, version }: Handled): Reply<ReportItem> => ({
  body: item,
  version,
  location: `/v1/reports/${item.id}`,
});

const messageReply = <Body extends { reportId: string }>(body: Body): Reply<Body> => ({
  body,
  version: 1,
  location: `/v1/reports/${body.reportId}/messages`,
});

const reportHandlers: HandlerMap<typeof reportOperations, InspectorateContext> = {
  getAllegations: async ({ params }) => ({ body: await allegationWords(params.language) }),
  fileReport: {
    run: async ({ context, body }) => filed(await fileReport(context, body)),
    replay: again,
  },
  listReports: async ({ context, query, after }) => {
    const page = await listQueue(context, { state: query.state ?? 'open', limit: limitOf(query), after });
    return pageReply(page.items, page.next);
  },
  searchReports: async ({ context, body }) => ({ body: { items: await searchReports(context, body) } }),
  getReport: async ({ context, params }) => versioned(await getReport(context, params)),
  listContractReports: async ({ context, params }) => ({
    body: { items: await listReports(context, params.contractId) },
  }),
  correctReport: {
    run: async ({ context, params, body }) =>
      filed(await correctReport(context, { ...params, correction: body })),
    replay: again,
  },
  changeReportConsent: {
    run: async ({ context, params, body }) =>
      filed(await changeConsent(context, { ...params, change: body })),
    replay: again,
  },
  withdrawReport: {
    run: async ({ context, params, body }) =>
      filed(await withdrawReport(context, { ...params, withdrawal: body })),
    replay: again,
  },
  placeReport: {
    run: async ({ context, params, body }) => filed(await placeReport(context, { ...params, place: body })),
    replay: again,
  },
  handleReport: {
    run: async ({ context, params, body }) => handled(await handleReport(context, { ...params, ...body })),
    replay: async ({ context }, { entityId, entityVersion }) =>
      handled(await replayHandled(context, { reportId: entityId, version: entityVersion })),
  },
  sendReportMessage: {
    run: async ({ context, params, body }) =>
      messageReply(await sendMessage(context, { ...params, message: body })),
    replay: async ({ context, params }, { entityId }) =>
      messageReply(await replayMessage(context, { ...params, messageId: entityId })),
  },
  listReportMessages: async ({ context, params }) => ({
    body: { items: await listReportMessages(context, params.reportId) },
  }),
};

export const reportRoutes = toRoutes(reportOperations, reportHandlers);
