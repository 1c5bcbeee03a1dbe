import * as examples from '../../../functions/inspectorate/operations/examples-releases.ts';
import * as life from '../../../functions/inspectorate/operations/examples-reports.ts';
import * as told from '../../../functions/inspectorate/operations/examples-told.ts';
import { reply } from '../../../functions/registry/operations/examples-notices.ts';
import { perform } from '../requests/operations.ts';
import { aDraftRelease, aServedRelease, questionTo } from '../stages/release-stage.ts';
import type { Running } from '../stages/running.ts';
import type { MakeInput, Scene } from '../stages/scene.ts';

const aboutEmployer = ({ parties, contractId }: Scene) => ({
  recipientId: parties.employerId,
  contractId,
});

/** A report of its own where the call succeeds: it may change what it touches. */
const onReport =
  (body?: object): MakeInput =>
  async (on, { contractId, known }, { succeeds }) => ({
    params: { reportId: succeeds ? await aFreshReport(on, contractId) : (known?.reportId ?? '') },
    body,
  });

const aFreshReport = async (on: Running, contractId: string): Promise<string> =>
  (await perform(on, 'hotline', ['fileReport', { body: { ...told.told, contractId } }])).id;

const onRelease =
  (body: object, make: (on: Running, scene: Scene) => Promise<string>): MakeInput =>
  async (on, scene, { succeeds }) => ({
    params: { releaseId: succeeds ? await make(on, scene) : (scene.releases?.releaseId ?? '') },
    body,
  });

const drafted = (on: Running, scene: Scene) => aDraftRelease(on, aboutEmployer(scene));
const served = async (on: Running, scene: Scene) =>
  (await aServedRelease(on, aboutEmployer(scene))).releaseId;

/** How the operations of reports, releases and notices are called so that nothing but a missing permission can refuse them. */
export const releaseInputs: Readonly<Record<string, MakeInput>> = {
  listReports: async () => ({}),
  getAllegations: async () => ({ params: { language: 'ml' } }),
  searchReports: async () => ({ body: { firstNumber: '3612 4087' } }),
  correctReport: onReport(life.correction),
  changeReportConsent: onReport(life.consentChange),
  withdrawReport: onReport(life.withdrawal),
  placeReport: async (on, scene, wanted) => ({
    ...(await onReport()(on, scene, wanted)),
    body: { contractId: scene.contractId },
  }),
  handleReport: onReport({ step: 'taken' }),
  sendReportMessage: onReport(life.message),
  listReportMessages: onReport(),
  draftRelease: async (_, scene) => ({ body: questionTo(aboutEmployer(scene)) }),
  listReleases: async () => ({}),
  getRelease: async (_, { releases }) => ({ params: { releaseId: releases?.releaseId ?? '' } }),
  signRelease: onRelease(examples.signature, drafted),
  withdrawRelease: onRelease(examples.ending, drafted),
  closeRelease: onRelease(examples.ending, served),
  listServedNotices: async () => ({}),
  getServedNotice: async (_, { releases }) => ({ params: { noticeId: releases?.noticeId ?? '' } }),
  replyToNotice: async (on, scene, { succeeds }) => {
    const noticeId = succeeds
      ? (await aServedRelease(on, aboutEmployer(scene))).noticeId
      : (scene.releases?.noticeId ?? '');
    return { params: { noticeId }, body: reply };
  },
};
