import * as z from 'zod';
import { requestBreakGlass } from '../../functions/inspectorate/operations/examples-people.ts';
import * as letters from '../../functions/inspectorate/operations/examples-releases.ts';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { allegationKeys } from '../../functions/pages/words/allegation-topics.ts';
import { receiveDuress, receiveMessage, receiveReport } from '../../lib/actions/reports/receive.ts';
import { AllegationCode } from '../../lib/domain/voice/allegation.ts';
import { findAssessed } from '../../lib/store/assessments.ts';
import type { seeded } from '../bench/rules/seeded.ts';
import { formKey } from './form-key.ts';
import { inHand } from './in-hand.ts';
import type { World } from './world.ts';

export type Draw = ReturnType<typeof seeded>;

/** What a hidden step is about, and what it left behind for the next ones: nobody outside knows any of it. */
export interface Secret {
  contractId: string;
  linkCode: string;
  employerId: string;
  agencyId: string;
  reportIds: string[];
  /** What the agency holds: anybody may look these up, and nobody outside knows what is prepared against them. */
  certificates: readonly { id: string }[];
}
type Hidden = (world: World, secret: Secret, draw: Draw) => Promise<void>;

const codes = AllegationCode.options;
const allegations = (draw: Draw) =>
  [...new Set(Array.from({ length: draw.int(1, 4) }, () => draw.pick(codes)))].map((code) => ({
    code,
    relation: draw.pick(['self', 'witness'] as const),
  }));

const content = (draw: Draw) => ({
  ...told.told,
  allegations: allegations(draw),
  urgency: draw.pick(['routine', 'soon', 'immediateDanger'] as const),
  channel: draw.pick(['hotline', 'walkIn', 'handedLink', 'ngo'] as const),
});

async function file(world: World, secret: Secret, body: object): Promise<void> {
  const { id } = await world.official('hotline', 'POST', '/v1/reports', body);
  secret.reportIds.push(String(id));
}

/** A step of a report that stands; without one, nothing happens. */
const onReport =
  (path: string, body: (draw: Draw, secret: Secret) => object): Hidden =>
  async (world, secret, draw) => {
    const [reportId] = secret.reportIds;
    if (reportId === undefined) return;
    const sent = body(draw, secret);
    await world.official('hotline', 'POST', `/v1/reports/${reportId}/${path}`, sent).catch(expected);
  };

/** What was withdrawn, given already or in other hands takes no such step: a refusal like any other, in this world alone. */
const expected = (error: Error): void => {
  if (!/(report|flag|assignment)-transition|not-found|assignment-required/.test(error.message)) throw error;
};

const byWorker = (draw: Draw) => {
  const { contractId: _, ...rest } = content(draw);
  return { ...rest, channel: draw.pick(['speak', 'handedLink'] as const) };
};

/** Without words of one's own: to screen them, every contract of the recipient would be read. */
const { words: _words, ...letter } = letters.draft;
const toEmployer = ({ employerId, contractId }: Secret) => ({
  ...letter,
  recipientId: employerId,
  contractIds: [contractId],
  ruleIds: [],
});

export async function drafted(world: World, secret: Secret, different: object = {}): Promise<string> {
  await inHand(world, secret.employerId);
  const draft = { ...toEmployer(secret), ...different };
  const { id } = await world.official('inspector', 'POST', '/v1/releases', draft);
  return String(id);
}

export async function signed(world: World, id: string): Promise<void> {
  world.step.name += ' sign';
  await world.official('supervisor', 'POST', `/v1/releases/${id}/signature`, letters.signature);
}

/** A suspension that is proposed here alone; nothing where no certificate is in force. @returns its release */
async function proposed(world: World, secret: Secret): Promise<string | undefined> {
  const certificate = secret.certificates.at(-1);
  if (!certificate) return undefined;
  const body = {
    ...{ coverReason: 'routineReview', contractIds: [secret.contractId], window: { from: '2190-01-01' } },
    reason: 'A receipt was shown that contradicts it.',
  };
  await inHand(world, secret.employerId);
  const path = `/v1/certificates/${certificate.id}/suspension`;
  const made = await world.official('inspector', 'POST', path, body).catch(notInForce);
  return made && z.parse(Proposed, made.decisions)[0].releaseId;
}

const Proposed = z.tuple([z.looseObject({ releaseId: z.string() })], z.unknown());
const notInForce = (error: Error): undefined => {
  if (!/certificate-not-in-force|suspension-open/.test(error.message)) throw error;
};

/** Everything that world B has and world A has not (decisions, 7): told, observed, on file, decided, in preparation. */
export const hidden: Readonly<Record<string, Hidden>> = {
  toldOfContract: (world, secret, draw) =>
    file(world, secret, { ...content(draw), contractId: secret.contractId }),
  toldOfEmployer: (world, secret, draw) => {
    const { contractId: _, ...rest } = content(draw);
    return file(world, secret, { ...rest, employerId: secret.employerId });
  },
  toldOfNobody: (world, secret, draw) => {
    const { contractId: _, ...rest } = content(draw);
    return file(world, secret, rest);
  },
  toldByMailbox: async (world, secret, draw) => {
    const id = `rpt_${world.step.name.replaceAll(/[^a-z0-9]/g, '-').padEnd(12, 'x')}`;
    const at = new Date(world.clock.at).toISOString();
    const told = { ...byWorker(draw), contractId: secret.contractId };
    await receiveReport(world.processor('mailbox'), { id, at, source: 'receipt', told }, []);
    secret.reportIds.push(id);
  },
  // The worker opens the very link of which somebody else keeps a copy.
  toldThroughLink: async (world, { linkCode }, draw) => {
    const { cookie } = await world.worker({ path: '/', form: { code: linkCode, l: 'bn' } });
    const form = {
      key: formKey(draw),
      l: 'bn',
      tick: draw.pick(allegationKeys),
      words: 'They kept my passport.',
    };
    await world.worker({ path: '/differs', form, cookie });
  },
  // Whether what was paid came back: said by the worker, or by somebody who made them say it.
  saidOfRepayment: async (world, { linkCode }, draw) => {
    const { cookie } = await world.worker({ path: '/', form: { code: linkCode, l: 'bn' } });
    const got = draw.pick(['all', 'some', 'nothing'] as const);
    const form = { key: formKey(draw), l: 'bn', item: 'RF01', 'got.RF01': got };
    await world.worker({ path: '/back/send', form, cookie });
  },
  confirmedToOfficial: (world, secret, draw) => {
    const repaid = draw.pick(['all', 'some', 'nothing'] as const);
    const said = { repaid, repaidFor: [{ item: 'RF01', got: repaid }], channel: 'hotline' };
    return file(world, secret, { ...content(draw), ...said, contractId: secret.contractId });
  },
  toldWithoutLink: async (world, _secret, draw) => {
    const form = {
      key: formKey(draw),
      l: 'ne',
      tick: draw.pick(allegationKeys),
      employer: 'Marsa',
      area: 'capital',
    };
    await world.worker({ path: '/speak', form });
  },
  heardAgain: async (world, { reportIds: [reportId] }) => {
    if (reportId === undefined) return;
    const id = `msg_${world.step.name.replaceAll(/[^a-z0-9]/g, '-').padEnd(12, 'x')}`;
    const at = new Date(world.clock.at).toISOString();
    const message = { id, reportId, text: 'They took my phone.', language: 'en', at };
    await receiveMessage(world.processor('mailbox'), message, []);
  },
  duress: async (world, { reportIds: [reportId] }) => {
    if (reportId === undefined) return;
    const at = new Date(world.clock.at).toISOString();
    await receiveDuress(world.processor('mailbox'), { reportId, at }, []);
  },
  corrected: onReport('corrections', (draw) => {
    const { contractId: _, consent: _consent, ...rest } = content(draw);
    return { ...rest, channel: 'hotline' };
  }),
  consentChanged: onReport('consent', (draw) => ({
    consent: { ...told.told.consent, assessment: draw.pick(['given', 'refused'] as const) },
    channel: 'hotline',
  })),
  // Who takes a report in hand may say whom it is about.
  placed: async (world, { reportIds: [reportId], contractId }) => {
    if (reportId === undefined) return;
    const at = `/v1/reports/${reportId}`;
    const { name } = world.step;
    world.step.name = `${name} take`;
    await world.official('supervisor', 'POST', `${at}/handling`, { step: 'taken' }).catch(expected);
    world.step.name = `${name} place`;
    await world.official('supervisor', 'POST', `${at}/placement`, { contractId }).catch(expected);
  },
  withdrawn: onReport('withdrawal', () => ({ reason: 'askedByTeller', channel: 'walkIn' })),
  erasureWished: onReport('withdrawal', () => ({ reason: 'erasureAsked', channel: 'hotline' })),
  inHand: onReport('handling', () => ({ step: 'taken' })),
  answered: onReport('messages', () => ({ text: 'We are listening.', language: 'en' })),
  assigned: (world, { employerId }) => inHand(world, employerId),
  emergencyAsked: async (world, { employerId }) => {
    const body = { ...requestBreakGlass, employerId };
    await world.official('inspector', 'POST', '/v1/break-glass', body);
  },
  inspected: async (world, { contractId }) => {
    await world.official('inspector', 'POST', '/v1/inspections', { ...told.observed, contractId });
  },
  permitOnFile: async (world, { contractId }) => {
    await world.official('inspector', 'POST', `/v1/contracts/${contractId}/permit-records`, told.permit);
  },
  findingOnFile: async (world, { employerId, agencyId }, draw) => {
    const about = draw.pick([employerId, agencyId]);
    await world.official('inspector', 'POST', `/v1/organisations/${about}/findings`, told.finding);
  },
  reviewed: async (world, { contractId }, draw) => {
    const { flags } = await findAssessed(world.protected, contractId);
    const flag = flags.length > 0 ? draw.pick(flags) : undefined;
    const review = { decision: 'substantiated', reason: 'The contradiction stands in the records.' };
    if (flag)
      await world.official('inspector', 'POST', `/v1/flags/${flag.id}/reviews`, review).catch(expected);
  },
  draftedAlone: async (world, secret) => {
    await drafted(world, secret);
  },
  signedAndWithdrawn: async (world, secret) => {
    const id = await drafted(world, secret);
    await signed(world, id);
    world.step.name += ' withdraw';
    await world.official('inspector', 'POST', `/v1/releases/${id}/withdrawal`, letters.ending);
  },
  // Evidence against the certificate, of which the rules propose its suspension.
  toldOfFees: (world, secret, draw) => {
    const allegations = [{ code: 'FEES_PAID', relation: 'self' }];
    return file(world, secret, { ...content(draw), allegations, contractId: secret.contractId });
  },
  suspensionDrafted: async (world, secret) => {
    await proposed(world, secret);
  },
  suspensionAbandoned: async (world, secret) => {
    const releaseId = await proposed(world, secret);
    if (releaseId === undefined) return;
    world.step.name += ' withdraw';
    await world.official('inspector', 'POST', `/v1/releases/${releaseId}/withdrawal`, letters.ending);
  },
  suspensionSigned: async (world, secret) => {
    const releaseId = await proposed(world, secret);
    if (releaseId !== undefined) await signed(world, releaseId);
  },
  // Its batch instant does not come while anybody looks.
  signedAndWaiting: async (world, secret) => {
    await signed(world, await drafted(world, secret, { window: { from: '2190-01-01' } }));
  },
};
export const hiddenKinds = Object.keys(hidden);
