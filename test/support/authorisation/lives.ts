import * as appointments from '../../../functions/inspectorate/operations/examples-officials.ts';
import * as people from '../../../functions/inspectorate/operations/examples-people.ts';
import * as releases from '../../../functions/inspectorate/operations/examples-releases.ts';
import * as reports from '../../../functions/inspectorate/operations/examples-reports.ts';
import * as suspensions from '../../../functions/inspectorate/operations/examples-suspensions.ts';
import * as told from '../../../functions/inspectorate/operations/examples-told.ts';
import * as workers from '../../../functions/inspectorate/operations/examples-workers.ts';
import { endContract } from '../../../functions/registry/operations/examples.ts';
import { withdrawCertificate } from '../../../functions/registry/operations/examples-certificates.ts';
import { anAppointment } from '../inputs/official-inputs.ts';
import { anEmergency, taken } from '../inputs/people-inputs.ts';
import { aHold, anErasure } from '../inputs/worker-inputs.ts';
import { perform } from '../requests/operations.ts';
import { aHeldCertificate } from '../stages/certificate-stage.ts';
import { aDraftRelease, aServedRelease, aSignedRelease } from '../stages/release-stage.ts';
import { aDraft, inReview } from '../stages/rule-set-stage.ts';
import type { Running } from '../stages/running.ts';
import type { Scene } from '../stages/scene.ts';
import { aContract } from '../stages/stage.ts';
import { aProposal, aSuspension, letEffect } from '../stages/suspension-stage.ts';

/** Brings a record of its own into a state of its life; gives what of the scene it takes the place of. */
type Bring = (on: Running, scene: Scene) => Promise<Partial<Scene>>;
const who = 'inspector';

const ended = async (on: Running, { parties }: Scene): Promise<string> => {
  const contractId = await aContract(on, parties);
  await perform(on, parties.employer, ['endContract', { params: { contractId }, body: endContract }]);
  return contractId;
};

const ofAgency = async (on: Running, { parties }: Scene) => ({
  holderId: parties.agencyId,
  contractId: await aContract(on, parties),
});

/** A report of the contract of the scene, by the hotline, after these steps. */
const reportAfter =
  (...steps: ('taken' | 'closed' | 'withdrawn')[]): Bring =>
  async (on, { contractId, known }) => {
    const body = { ...told.told, contractId };
    const { id: reportId } = await perform(on, 'hotline', ['fileReport', { body }]);
    const params = { reportId };
    for (const step of steps)
      if (step === 'withdrawn')
        await perform(on, 'hotline', ['withdrawReport', { params, body: reports.withdrawal }]);
      else await perform(on, 'hotline', ['handleReport', { params, body: { step } }]);
    return { known: { inspectionId: '', ...known, reportId } };
  };

const release =
  (make: (on: Running, about: { recipientId: string; contractId: string }) => Promise<string>): Bring =>
  async (on, { parties, contractId, releases: served }) => {
    const releaseId = await make(on, { recipientId: parties.employerId, contractId });
    return { releases: { noticeId: '', ...served, releaseId } };
  };
const withEnding =
  (operation: 'withdrawRelease' | 'closeRelease', make: typeof aDraftRelease) =>
  async (on: Running, about: { recipientId: string; contractId: string }): Promise<string> => {
    const releaseId = await make(on, about);
    await perform(on, who, [operation, { params: { releaseId }, body: releases.ending }]);
    return releaseId;
  };
const aServed: typeof aDraftRelease = async (on, about) => (await aServedRelease(on, about)).releaseId;

async function lifted(on: Running, scene: Scene) {
  const made = await aSuspension(on, await ofAgency(on, scene));
  const params = { suspensionId: made.suspensionId };
  await perform(on, who, ['decideSuspension', { params, body: suspensions.decision }]);
  await letEffect(on, made.suspensionId);
  return made;
}

const emergency =
  (state: 'requested' | 'open' | 'ended' | 'refused' | 'reviewed'): Bring =>
  async (on) => {
    if (state !== 'refused' && state !== 'reviewed') return { emergency: await anEmergency(on, state) };
    const params = await anEmergency(on, state === 'refused' ? 'requested' : 'ended');
    if (state === 'refused')
      await perform(on, 'supervisor-two', ['decideBreakGlass', { params, body: { decision: 'refused' } }]);
    else await perform(on, 'oversight', ['reviewBreakGlass', { params, body: people.review }]);
    return { emergency: params };
  };

const appointment =
  (state: 'proposed' | 'appointed' | 'refused' | 'ended'): Bring =>
  async (on) => {
    const at = await anAppointment(
      on,
      state === 'proposed' || state === 'refused' ? 'proposed' : 'appointed',
    );
    if (state === 'refused')
      await perform(on, 'supervisor', ['decideAppointment', { params: at, body: { decision: 'refused' } }]);
    if (state === 'ended')
      await perform(on, 'supervisor', ['endAppointment', { params: at, body: appointments.end }]);
    return { appointments: { proposed: at, appointed: at } };
  };

const workersOf = ({ workers: known }: Scene): NonNullable<Scene['workers']> => {
  if (!known) throw new Error('The scene has no workers.');
  return known;
};

/** Every kind of record whose state decides what may be done to it, with the ways into each state. */
export const lives = {
  contract: {
    active: async (on, { parties }) => ({ contractId: await aContract(on, parties) }),
    ended: async (on, scene) => ({ contractId: await ended(on, scene) }),
  },
  certificate: {
    valid: async (on, { parties }) => ({ certificateId: await aHeldCertificate(on, parties) }),
    suspended: async (on, scene) => ({
      certificateId: (await aSuspension(on, await ofAgency(on, scene))).certificateId,
    }),
    withdrawn: async (on, { parties }) => {
      const certificateId = await aHeldCertificate(on, parties);
      const asked = { params: { certificateId }, body: withdrawCertificate };
      await perform(on, parties.agency, ['withdrawCertificate', asked]);
      return { certificateId };
    },
  },
  suspension: {
    proposed: async (on, scene) => ({ suspended: await aProposal(on, await ofAgency(on, scene)) }),
    inForce: async (on, scene) => ({ suspended: await aSuspension(on, await ofAgency(on, scene)) }),
    lifted: async (on, scene) => ({ suspended: await lifted(on, scene) }),
  },
  report: {
    open: reportAfter(),
    inHand: reportAfter('taken'),
    closed: reportAfter('taken', 'closed'),
    withdrawn: reportAfter('withdrawn'),
  },
  release: {
    draft: release(aDraftRelease),
    signed: release(aSignedRelease),
    served: release(aServed),
    withdrawn: release(withEnding('withdrawRelease', aDraftRelease)),
    closed: release(withEnding('closeRelease', aServed)),
  },
  emergency: {
    refused: emergency('refused'),
    ended: emergency('ended'),
    reviewed: emergency('reviewed'),
    // Nobody has two open at a time: what opens one, stands last.
    open: emergency('open'),
    requested: emergency('requested'),
  },
  appointment: {
    proposed: appointment('proposed'),
    refused: appointment('refused'),
    appointed: appointment('appointed'),
    ended: appointment('ended'),
  },
  assignment: {
    standing: async (on) => ({ assigned: await taken(on, who) }),
    ended: async (on) => {
      const assigned = await taken(on, who);
      await perform(on, who, ['endAssignment', { params: assigned, body: people.end }]);
      return { assigned };
    },
  },
  hold: {
    placed: async (on, scene) => {
      const known = workersOf(scene);
      return { workers: { ...known, holdId: await aHold(on, who, known.workerId) } };
    },
    lifted: async (on, scene) => {
      const known = workersOf(scene);
      const holdId = await aHold(on, who, known.workerId);
      const params = { workerId: known.workerId, holdId };
      await perform(on, 'supervisor', ['releaseHold', { params, body: workers.releaseHold }]);
      return { workers: { ...known, holdId } };
    },
  },
  erasure: {
    waiting: async (on, scene) => {
      const known = workersOf(scene);
      return { workers: { ...known, erasureId: await anErasure(on, who, known.workerId) } };
    },
    withdrawn: async (on, scene) => {
      const known = workersOf(scene);
      const erasureId = await anErasure(on, who, known.workerId);
      const params = { workerId: known.workerId, erasureId };
      await perform(on, who, ['withdrawErasure', { params, body: workers.withdrawErasure }]);
      return { workers: { ...known, erasureId } };
    },
  },
  ruleSet: {
    draft: async (on, { rules }) => withSet(rules, await aDraft(on)),
    inReview: async (on, { rules }) => withSet(rules, await inReview(on)),
    published: async (_, { rules }) => withSet(rules, rules?.published ?? ''),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Bring>>>>;

/** The same set wherever an operation looks for one. */
const withSet = (rules: Scene['rules'], version: string): Partial<Scene> =>
  rules
    ? { rules: { ...rules, draft: version, reviewed: version, proven: { ...rules.proven, version } } }
    : {};
