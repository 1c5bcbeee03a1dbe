import { beforeAll, describe, expect, test } from 'vitest';
import type { Operation } from '../../functions/http/operation.ts';
import { flagId as toldFlagId } from '../../functions/inspectorate/operations/examples.ts';
import { entryId } from '../../functions/inspectorate/operations/examples-journal.ts';
import { proposed as official } from '../../functions/inspectorate/operations/examples-officials.ts';
import { assignment, breakGlass } from '../../functions/inspectorate/operations/examples-people.ts';
import * as letter from '../../functions/inspectorate/operations/examples-releases.ts';
import * as life from '../../functions/inspectorate/operations/examples-reports.ts';
import * as rule from '../../functions/inspectorate/operations/examples-rules.ts';
import * as suspended from '../../functions/inspectorate/operations/examples-suspensions.ts';
import { inspectionId, reportId } from '../../functions/inspectorate/operations/examples-told.ts';
import * as person from '../../functions/inspectorate/operations/examples-workers.ts';
import * as told from '../../functions/registry/operations/examples.ts';
import * as certified from '../../functions/registry/operations/examples-certificates.ts';
import * as people from '../../functions/registry/operations/examples-members.ts';
import { certificateNumber } from '../../functions/registry/operations/examples-public.ts';
import { anIssuedCertificate } from '../support/credentials/issued-certificate.ts';
import { sealedEntryOf } from '../support/inputs/journal-inputs.ts';
import { aColleague, anInvitation } from '../support/inputs/member-inputs.ts';
import { anAppointment } from '../support/inputs/official-inputs.ts';
import { anEmergency, taken } from '../support/inputs/people-inputs.ts';
import { knownOf } from '../support/inputs/record-inputs.ts';
import { aHold, anErasure, aWorker } from '../support/inputs/worker-inputs.ts';
import { operationsOf, perform, send } from '../support/requests/operations.ts';
import { seenBy } from '../support/requests/tags.ts';
import { aCertifiablePlacement, aHeldCertificate } from '../support/stages/certificate-stage.ts';
import { aDraftRelease, aServedRelease, aSignedRelease } from '../support/stages/release-stage.ts';
import { proven, ruleScene } from '../support/stages/rule-set-stage.ts';
import { type Caller, type Face, running } from '../support/stages/running.ts';
import { aContract, anOrganisation, type Parties, parties } from '../support/stages/stage.ts';
import { aCertificateFor, aSuspension } from '../support/stages/suspension-stage.ts';

/** Finds only what an official has verified, and verifying is an example of its own. */
const comesLast = 'lookUpOrganisations';

const cases = (['registry', 'inspectorate'] as const)
  .flatMap((face) =>
    operationsOf[face].map((operation) => ({ face, operation, name: operation.operationId })),
  )
  .sort((a, b) => Number(a.name === comesLast) - Number(b.name === comesLast));

/** The names of every field of a value, from the top: entries of a list share one name. */
function pathsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => pathsOf(entry, `${at}/-`));
  if (typeof value !== 'object' || value === null) return [at];
  // What a rule shows as its evidence is the rule's own.
  if (at === '/evidence') return [at];
  return [at, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, `${at}/${name}`))];
}

describe('Each example of the documents, sent to the running faces', () => {
  const insaf = running();
  let real: Readonly<Record<string, string>>;
  let employer: Caller;
  let agency: Caller;
  let certifier: Caller;

  /** What the examples are about, with ids of its own: the same two organisations and the same contract. */
  async function set(): Promise<void> {
    const marsa = await anOrganisation(insaf, 'employer', { ...told.registerEmployer });
    const bridge = await anOrganisation(insaf, 'agency', { ...told.registerAgency });
    [employer, agency] = [marsa.member, bridge.member];
    const between = { employer, employerId: marsa.id, agency, agencyId: bridge.id };
    const contractId = await aContract(insaf, between);
    // Told of other people, so that the level of these stays as the examples tell it.
    const others = await parties(insaf);
    const otherContract = await aContract(insaf, others);
    for (const employerId of [marsa.id, others.employerId]) await taken(insaf, 'inspector', { employerId });
    const known = await knownOf(insaf, otherContract);
    const ended = await knownOf(insaf, otherContract);
    const later = { employerId: marsa.id, purpose: 'flag-review' };
    const { assignmentId } = await taken(insaf, 'inspector', later);
    await insaf.settled();
    const { flags } = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    const flag = flags.find(({ ruleId }) => ruleId === 'wage-below-offer');
    real = {
      [told.employerId]: marsa.id,
      [told.agencyId]: bridge.id,
      [told.contractId]: contractId,
      [toldFlagId]: flag?.id ?? 'flg_missing',
      [reportId]: known.reportId,
      [assignment.id]: assignmentId,
      [official.id]: (await anAppointment(insaf, 'proposed')).appointmentId,
      [breakGlass.id]: (await anEmergency(insaf, 'requested')).breakGlassId,
      [inspectionId]: known.inspectionId,
      [life.otherReportId]: ended.reportId,
      [life.otherContractId]: otherContract,
      // Its suspension leaves, and with it whatever is signed: the letters come after.
      ...(await certificatesOf({ holderId: bridge.id, contractId }, others, otherContract)),
      ...(await lettersTo({ recipientId: marsa.id, contractId })),
      [entryId]: await sealedEntryOf(insaf, contractId),
      [certificateNumber]: (await anIssuedCertificate(insaf)).number,
      ...(await peopleOf({ owner: employer, organisationId: marsa.id })),
      ...(await rulesOf(contractId)),
      ...(await workersOf(contractId, between)),
      ...(await certifiedOf(others)),
    };
  }
  beforeAll(set);

  /** Releases in the states that the examples stand in. */
  async function lettersTo(about: Parameters<typeof aDraftRelease>[1]): Promise<Record<string, string>> {
    const served = await aServedRelease(insaf, about);
    return {
      [letter.servedReleaseId]: served.releaseId,
      [letter.noticeId]: served.noticeId,
      [letter.signedReleaseId]: await aSignedRelease(insaf, about),
      [letter.releaseId]: await aDraftRelease(insaf, about),
    };
  }

  /** A certificate in force, and another one with its suspension. */
  async function certificatesOf(
    about: Parameters<typeof aCertificateFor>[1],
    { agencyId: holderId }: Parties,
    contractId: string,
  ): Promise<Record<string, string>> {
    const { certificateId, suspensionId } = await aSuspension(insaf, { holderId, contractId });
    return {
      [suspended.certificateId]: (await aCertificateFor(insaf, about)).id,
      [suspended.suspendedCertificateId]: certificateId,
      [suspended.suspensionId]: suspensionId,
    };
  }

  /** Somebody who came in by a code, and two who are asked: one who comes, and one whose code is taken back. */
  async function peopleOf(led: Parameters<typeof anInvitation>[1]): Promise<Record<string, string>> {
    return {
      [people.colleague.id]: (await aColleague(insaf, led)).memberId,
      [people.invitationId]: (await anInvitation(insaf, led)).id,
      [people.invitationWithCode.code]: (await anInvitation(insaf, led)).code,
    };
  }

  /** A placement to certify, and a certificate of its own for each example that changes one. */
  async function certifiedOf(between: Parties): Promise<Record<string, string>> {
    certifier = between.agency;
    return {
      [certified.certificateId]: await aHeldCertificate(insaf, between),
      [certified.givenUpId]: await aHeldCertificate(insaf, between),
      [certified.placementId]: await aCertifiablePlacement(insaf, between),
    };
  }

  /** The worker of the contract, and another, as the examples tell of them. */
  async function workersOf(contractId: string, between: Parties): Promise<Record<string, string>> {
    const { workerId } = await perform(insaf, 'inspector', ['getContractWorker', { params: { contractId } }]);
    return {
      [person.workerId]: workerId,
      [person.otherWorkerId]: (await aWorker(insaf, between)).workerId,
      [person.holdId]: await aHold(insaf, 'inspector', workerId),
      [person.liftedHoldId]: await aHold(insaf, 'inspector', workerId),
      [person.erasureId]: await anErasure(insaf, 'inspector', workerId),
      [person.withdrawnErasureId]: await anErasure(insaf, 'inspector', workerId),
    };
  }

  /** Rule sets in the states that the examples stand in. */
  async function rulesOf(contractId: string): Promise<Record<string, string>> {
    const rules = await ruleScene(insaf, contractId);
    return {
      [rule.backtestId]: rules.proven.backtestId,
      [rule.assessmentId]: rules.assessmentId,
      [rule.draftVersion]: rules.draft,
      [rule.reviewedVersion]: rules.proven.version,
      [rule.provenVersion]: (await proven(insaf)).version,
    };
  }

  /** The example with the ids of this run in place of those that it tells. */
  const withRealIds = <Value>(value: Value): Value => {
    if (value === undefined) return value;
    const text = Object.entries(real).reduce(
      (all, [from, to]) => all.replaceAll(from, to),
      JSON.stringify(value),
    );
    return JSON.parse(text);
  };

  function callerFor(face: Face, { operationId, scope }: Operation): Promise<Caller> | Caller {
    if (scope === 'public') return { face };
    if (face === 'inspectorate') return insaf.caller(officialFor(operationId));
    if (/^register(Employer|Agency)$|^getMe$|^acceptInvitation$/.test(operationId))
      return insaf.caller({ pool: 'organisations' });
    if (/Certificate|Credential/.test(operationId)) return certifier;
    return /Agency|Licence|registerContract|WorkerLink/.test(operationId) ? agency : employer;
  }

  /** Whoever may do most of what the operation is one of. */
  function officialFor(operationId: string): string {
    if (
      /^(signRelease|releaseHold|proposeOfficial|(decide|end|get)Appointment|listOfficials)$/.test(
        operationId,
      )
    )
      return 'supervisor';
    if (/Journal|Sealed/.test(operationId)) return 'oversight';
    if (operationId === 'getRecruitmentCosts') return 'analyst';
    if (operationId === 'decideBreakGlass') return 'supervisor-two';
    if (operationId === 'reviewBreakGlass') return 'oversight';
    if (/^(publishRuleSet|switchShadow)$/.test(operationId)) return 'rules-approver';
    return /Rule|Backtest|Shadow|Reassessment/.test(operationId) ? 'rules-author' : 'inspector';
  }

  /** A change rests on the version that its author saw. */
  async function headersFor(caller: Caller, { guarded }: Operation, path: string) {
    if (!guarded) return {};
    const read = path.replace(/\/(verification|publication)$/, '');
    return seenBy(insaf, caller, read);
  }

  test.each(cases)('$face $name answers as it says it does', async ({ face, operation }) => {
    const { params, query, request, response } = withRealIds(operation.example);
    const caller = await callerFor(face, operation);
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params?.[name] ?? '');
    const headers = await headersFor(caller, operation, path);
    const answer = await send(insaf, caller, [operation, { params, query, body: request, headers }]);
    expect(answer.status, answer.text).toBe(operation.success.status);
    const { schema } = operation.success;
    if (!schema) throw new Error('An answer without a schema is not held to anything.');
    const body = answer.as(schema);
    expect(pathsOf(body)).toEqual(expect.arrayContaining([...new Set(pathsOf(response))]));
  });
});
