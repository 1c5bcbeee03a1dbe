import type { Operation } from '../../../functions/http/operation.ts';
import { type Input, type OperationId, operationsOf, send } from '../requests/operations.ts';
import type { Answer, Caller, Face, Running } from '../stages/running.ts';
import type { Scene } from '../stages/scene.ts';
import { tierMatrix } from './authorisation-matrix.ts';
import { inputs } from './authorisation-scene.ts';
import { lives } from './lives.ts';

type Kind = keyof typeof lives;

/**
 * What is answered in each state of a record to whoever may do it at all: the first word says who, then there is one answer for
 * each state in the order of `lives`, a status or the code of the refusal. Which operations depend on a state is decided here: what
 * is only added beside a record stays possible when it is over.
 */
export const stateMatrix: Readonly<Record<Kind, Readonly<Partial<Record<OperationId, string>>>>> = {
  // active ended
  contract: {
    getContract: 'employer 200 200',
    getNotices: 'employer 200 200',
    annotateContract: 'employer 201 201',
    fileFeeDisclosure: 'employer 201 201',
    recordWagePayment: 'employer 201 201',
    recordRepayment: 'employer 201 201',
    issueWorkerLink: 'agency 201 201',
    recordInspection: 'inspector 201 201',
    enterPermitRecord: 'inspector 201 201',
    amendContract: 'employer 201 contract-not-open',
    endContract: 'employer 201 contract-not-open',
  },
  // valid suspended withdrawn
  certificate: {
    getCertificate: 'agency 200 200 200',
    renewCredential: 'agency 201 certificate-settled certificate-settled',
    withdrawCertificate: 'agency 201 certificate-settled certificate-settled',
  },
  // proposed inForce lifted
  suspension: {
    getSuspension: 'inspector 200 200 200',
    decideSuspension: 'inspector suspension-transition 201 suspension-transition',
  },
  // open inHand closed withdrawn
  report: {
    getReport: 'hotline 200 200 200 200',
    listReportMessages: 'hotline 200 200 200 200',
    sendReportMessage: 'hotline 201 201 201 201',
    correctReport: 'hotline 201 201 201 report-transition',
    changeReportConsent: 'hotline 201 201 201 report-transition',
    withdrawReport: 'hotline 201 201 201 report-transition',
    handleReport: 'hotline 201 report-transition report-transition report-transition',
  },
  // draft signed served withdrawn closed
  release: {
    getRelease: 'inspector 200 200 200 200 200',
    signRelease: 'supervisor 201 release-transition release-transition release-transition release-transition',
    withdrawRelease: 'inspector 201 201 release-transition release-transition release-transition',
    closeRelease: 'inspector release-transition release-transition 201 release-transition release-transition',
  },
  // refused ended reviewed open requested
  emergency: {
    getBreakGlass: 'inspector 200 200 200 200 200',
    decideBreakGlass:
      'supervisor-two second-person-required second-person-required second-person-required second-person-required 201',
    reviewBreakGlass:
      'oversight break-glass-transition 201 second-person-required break-glass-transition break-glass-transition',
    endBreakGlass:
      'inspector break-glass-transition break-glass-transition break-glass-transition 201 break-glass-transition',
  },
  // proposed refused appointed ended
  appointment: {
    getAppointment: 'supervisor 200 200 200 200',
    decideAppointment: 'supervisor 201 second-person-required second-person-required second-person-required',
    endAppointment: 'supervisor appointment-transition appointment-transition 201 appointment-transition',
  },
  // standing ended
  assignment: { endAssignment: 'inspector 201 assignment-transition' },
  // placed lifted
  hold: { releaseHold: 'supervisor 201 hold-released' },
  // waiting withdrawn
  erasure: { withdrawErasure: 'inspector 201 erasure-settled' },
  // draft inReview published
  ruleSet: {
    getRuleSet: 'rules-author 200 200 200',
    putRule: 'rules-author 200 rule-set-transition rule-set-transition',
    removeRule: 'rules-author 200 rule-set-transition rule-set-transition',
    reviewRuleSet: 'rules-author 201 rule-set-transition rule-set-transition',
    switchShadow: 'rules-approver rule-set-transition 201 rule-set-transition',
    publishRuleSet: 'rules-approver rule-set-transition rule-set-unproven rule-set-transition',
  },
};

/** Operations after which a record may stand in another state, or would be refused for having been done before. */
const addsBeside = /^(annotate|fileFee|record|issueWorkerLink|enterPermit|sendReport)/;

export interface StateCell {
  kind: Kind;
  state: string;
  face: Face;
  operation: Operation;
  /** Who may do it at all. */
  who: string;
  /** Who may not, and so is told the same in every state. */
  stranger: string;
  expected: string;
}

const cell = (kind: Kind, [operationId, row]: [string, string], [state, at]: [string, number]): StateCell => {
  const [who = '', ...answers] = row.split(' ');
  const face = operationsOf.registry.some((each) => each.operationId === operationId)
    ? 'registry'
    : 'inspectorate';
  const operation = operationsOf[face].find((each) => each.operationId === operationId);
  if (!operation) throw new Error(`${operationId} is gone.`);
  const official = tierMatrix[operationId]?.split(' ')[1] === '404' ? 'elsewhere' : 'noRole';
  const stranger = face === 'registry' ? 'stranger' : official;
  return { kind, state, face, operation, who, stranger, expected: answers[at] ?? '' };
};

/** Every kind of record × state × operation that depends on it. */
export const stateCells: readonly StateCell[] = (Object.keys(lives) as Kind[]).flatMap((kind) =>
  Object.keys(lives[kind]).flatMap((state, at) =>
    Object.entries(stateMatrix[kind]).map((row) => cell(kind, row, [state, at])),
  ),
);

const said = (answer: Answer): string =>
  answer.status < 400 ? String(answer.status) : answer.problem().code;

/** Asks for what the cells of one state say; a record is made anew after what changed it. */
export function askingInState(on: Running, scene: () => Scene) {
  const inputOf = async ({ operation, who }: StateCell, now: Scene): Promise<Input> => {
    const input = await inputs[operation.operationId]?.(on, now, { succeeds: false, as: who });
    if (!input) throw new Error(`Say in authorisation-scene.ts how to call ${operation.operationId}.`);
    return input;
  };
  const callerOf = async (who: string): Promise<string | Caller> => {
    if (who === 'elsewhere') return 'inspector-north';
    return who === 'noRole' ? on.caller({ pool: 'officials' }) : (scene().callers[who] ?? who);
  };
  return async function* (row: readonly StateCell[]) {
    let now: Scene | undefined;
    for (const each of row) {
      const bring: unknown = Object.entries(lives[each.kind]).find(([state]) => state === each.state)?.[1];
      now ??= { ...scene(), ...(await asBring(bring)(on, scene())) };
      const input = await inputOf(each, now);
      const headers = { ...input.headers, 'x-request-id': 'the-same', 'idempotency-key': 'the-same' };
      const refused = await send(on, await callerOf(each.stranger), [each.operation, { ...input, headers }]);
      const answer = await send(on, await callerOf(each.who), [each.operation, input]);
      const isSpent = answer.status < 300 && each.operation.method !== 'GET';
      if (isSpent && !addsBeside.test(each.operation.operationId)) now = undefined;
      yield { cell: each, said: said(answer), refused };
    }
  };
}

type Bring = (on: Running, scene: Scene) => Promise<Partial<Scene>>;
/** What `lives` holds under each state. */
const asBring = (bring: unknown): Bring => bring as Bring;
