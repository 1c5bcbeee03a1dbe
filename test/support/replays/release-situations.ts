import * as examples from '../../../functions/inspectorate/operations/examples-releases.ts';
import * as life from '../../../functions/inspectorate/operations/examples-reports.ts';
import * as told from '../../../functions/inspectorate/operations/examples-told.ts';
import { reply } from '../../../functions/registry/operations/examples-notices.ts';
import { inHand, taken } from '../inputs/people-inputs.ts';
import { perform } from '../requests/operations.ts';
import { aDraftRelease, aServedRelease, questionTo } from '../stages/release-stage.ts';
import type { Running } from '../stages/running.ts';
import { aContract, type Parties, parties } from '../stages/stage.ts';
import type { Situation } from './situation.ts';

type Prepare = (on: Running) => Promise<Situation>;
type About = Parties & { contractId: string };

async function betweenParties(on: Running): Promise<About> {
  const both = await parties(on);
  return { ...both, contractId: await aContract(on, both) };
}

const recipientOf = ({ employerId, contractId }: About) => ({ recipientId: employerId, contractId });

const onReport =
  (body: object, otherBody: object): Prepare =>
  async (on) => {
    const about = await betweenParties(on);
    const filed = { ...told.told, contractId: about.contractId };
    const { id: reportId } = await perform(on, 'hotline', ['fileReport', { body: filed }]);
    await taken(on, 'inspector', about);
    return { who: await on.caller('inspector'), input: { params: { reportId }, body }, otherBody, about };
  };

interface Step {
  who: string;
  make(on: Running, about: ReturnType<typeof recipientOf>): Promise<string>;
  body: object;
}

const onRelease =
  ({ who, make, body }: Step): Prepare =>
  async (on) => {
    const about = await betweenParties(on);
    const params = { releaseId: await make(on, recipientOf(about)) };
    const otherBody = { reason: 'For another reason altogether.' };
    return { who: await on.caller(who), input: { params, body }, otherBody, about };
  };

const served: Step['make'] = async (on, about) => (await aServedRelease(on, about)).releaseId;

/** A request for each operation on reports, releases and notices that creates, on records of its own. */
export const releaseSituations: Readonly<Record<string, Prepare>> = {
  correctReport: onReport(life.correction, { ...life.correction, urgency: 'immediateDanger' }),
  changeReportConsent: onReport(life.consentChange, {
    ...life.consentChange,
    consent: { ...life.consentChange.consent, contact: 'refused' },
  }),
  withdrawReport: onReport(life.withdrawal, { ...life.withdrawal, reason: 'duplicate' }),
  placeReport: async (on) => {
    const about = await betweenParties(on);
    const { contractId: _, ...unplaced } = told.told;
    const { id: reportId } = await perform(on, 'hotline', ['fileReport', { body: unplaced }]);
    await perform(on, 'inspector', ['handleReport', { params: { reportId }, body: { step: 'taken' } }]);
    return {
      who: await on.caller('inspector'),
      input: { params: { reportId }, body: { contractId: about.contractId } },
      otherBody: { employerId: about.employerId },
      about,
    };
  },
  handleReport: onReport({ step: 'taken' }, { step: 'closed' }),
  sendReportMessage: onReport(life.message, { ...life.message, text: 'Something else.' }),
  draftRelease: async (on) => {
    const about = await betweenParties(on);
    await inHand(on, 'inspector', about.contractId);
    const body = questionTo(recipientOf(about));
    return {
      who: await on.caller('inspector'),
      input: { body },
      otherBody: { ...body, coverReason: 'randomSelection' },
      about,
    };
  },
  signRelease: onRelease({ who: 'supervisor', make: aDraftRelease, body: examples.signature }),
  withdrawRelease: onRelease({ who: 'inspector', make: aDraftRelease, body: examples.ending }),
  closeRelease: onRelease({ who: 'inspector', make: served, body: examples.ending }),
  replyToNotice: async (on) => {
    const about = await betweenParties(on);
    const { noticeId } = await aServedRelease(on, recipientOf(about));
    const input = { params: { noticeId }, body: reply };
    return { who: about.employer, input, otherBody: { ...reply, stance: 'contests' }, about };
  },
};
