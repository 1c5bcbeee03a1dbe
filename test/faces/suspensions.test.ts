import { describe, expect, test } from 'vitest';
import * as letters from '../../functions/inspectorate/operations/examples-releases.ts';
import * as examples from '../../functions/inspectorate/operations/examples-suspensions.ts';
import * as told from '../../functions/inspectorate/operations/examples-told.ts';
import { repayment } from '../../functions/registry/operations/examples-repayments.ts';
import { certificateStateOn } from '../../lib/domain/certificates/certificate-state.ts';
import { findCertificateByNumber, statusBits } from '../../lib/store/certificates.ts';
import { inHand, taken } from '../support/inputs/people-inputs.ts';
import { itemsOf } from '../support/items.ts';
import { perform } from '../support/requests/operations.ts';
import { allLeft } from '../support/stages/release-stage.ts';
import { running } from '../support/stages/running.ts';
import { aContract, type Parties, parties } from '../support/stages/stage.ts';
import { aCertificateFor, aProposal, aSuspension, letEffect } from '../support/stages/suspension-stage.ts';

const agreed = { ...told.told.consent, release: 'given' } as const;
const answer = {
  stance: 'explains',
  text: 'We have paid the worker back; the confirmations of the bank are listed.',
  documents: [{ name: 'bank-confirmation.pdf', sha256: repayment.receiptSha256 }],
} as const;
const decide = (different: object) => ({ ...examples.decision, ...different });

describe('The suspension of a certificate', () => {
  const insaf = running();
  const core = () => insaf.insaf.releases.store.reader('core');

  /** All that anybody can look up: the state on a day within the first credential. */
  async function publicState(number: string) {
    const certificate = await findCertificateByNumber(core(), number);
    if (!certificate) throw new Error('There is no such certificate.');
    return certificateStateOn(certificate, '2026-04-10');
  }
  const stateOf = async (suspensionId: string) =>
    (await perform(insaf, 'inspector', ['getSuspension', { params: { suspensionId } }])).state;
  const decided = (suspensionId: string, body: object, who = 'inspector') =>
    perform(insaf, who, ['decideSuspension', { params: { suspensionId }, body }]);
  const refused = async (suspensionId: string, body: object, who = 'inspector') =>
    (await insaf.call(who, 'POST', `/v1/suspensions/${suspensionId}/decisions`, body)).problem().code;

  async function aPlacement() {
    const both = await parties(insaf);
    const contractId = await aContract(insaf, both);
    return { ...both, contractId, holderId: both.agencyId };
  }
  const notices = async ({ agency }: Parties) =>
    (await perform(insaf, agency, ['listServedNotices', {}])).items;
  const noticeOf = async (about: Parties, kind: string) =>
    (await notices(about)).find((notice) => notice.kind === kind);

  test('comes back once the worker is repaid in three instalments and says so: the history is for the inspector, the state for everybody', async () => {
    const about = await aPlacement();
    const { agency, contractId } = about;
    const params = { contractId };
    await perform(insaf, 'hotline', ['fileReport', { body: { ...told.told, contractId, consent: agreed } }]);
    await insaf.settled();
    const made = await aProposal(insaf, about);
    await letEffect(insaf, made.suspensionId);
    expect(await publicState(made.number)).toBe('suspended');

    const plan = await perform(insaf, agency, [
      'planRepayment',
      { params, body: { count: 3, firstDueOn: '2026-06-10' } },
    ]);
    expect(plan.instalments.map(({ amount }) => amount.amount)).toEqual(['15000.00', '15000.00', '15000.00']);
    const repaid = decide({ grounds: 'repaid' });
    for (const [at, { amount, dueOn }] of plan.instalments.entries()) {
      expect(await refused(made.suspensionId, repaid)).toBe('not-repaid');
      const body = { ...repayment, amount, paidOn: dueOn, receiptSha256: String(at).repeat(64) };
      await perform(insaf, agency, ['recordRepayment', { params, body }]);
    }
    const ledger = await perform(insaf, agency, ['getRepayments', { params }]);
    expect(ledger).toMatchObject({
      settled: true,
      stillOwed: { atLeast: { amount: '0.00', currency: 'INR' } },
    });
    expect(ledger.plan?.instalments.map(({ state }) => state)).toEqual(['paid', 'paid', 'paid']);

    // The payer's records alone bring nothing back, nor does a word through the link that the payer handed over.
    expect(await refused(made.suspensionId, repaid)).toBe('not-repaid');
    const says = { ...told.told, contractId, fees: undefined, consent: agreed, repaid: 'all' };
    await perform(insaf, 'hotline', ['fileReport', { body: { ...says, channel: 'handedLink' } }]);
    expect(await refused(made.suspensionId, repaid)).toBe('not-repaid');
    await perform(insaf, 'hotline', ['fileReport', { body: { ...says, channel: 'hotline' } }]);
    await decided(made.suspensionId, repaid);
    expect(await publicState(made.number)).toBe('suspended');
    await letEffect(insaf, made.suspensionId);

    expect(await publicState(made.number)).toBe('valid');
    expect(await stateOf(made.suspensionId)).toBe('reinstated');
    expect(await noticeOf(about, 'certificateReinstatement')).toBeDefined();
    const history = await perform(insaf, 'inspector', [
      'getCertificateHistory',
      { params: { certificateId: made.certificateId } },
    ]);
    expect(history.certificate.steps.map(({ kind }) => kind)).toEqual(['issued', 'suspended', 'reinstated']);
    expect(history.suspensions.flatMap(({ decisions }) => decisions.map(({ outcome }) => outcome))).toEqual([
      'suspend',
      'reinstate',
    ]);
  });

  test('is proposed in silence: nothing outside moves before another person has signed and the batch instant has come', async () => {
    const about = await aPlacement();
    const made = await aProposal(insaf, about);
    expect([await publicState(made.number), await notices(about)]).toEqual(['valid', []]);
    const { decisions } = await perform(insaf, 'inspector', [
      'getSuspension',
      { params: { suspensionId: made.suspensionId } },
    ]);
    const releaseId = decisions[0]?.releaseId ?? '';
    await perform(insaf, 'supervisor', ['signRelease', { params: { releaseId }, body: letters.signature }]);
    expect([await publicState(made.number), await notices(about)]).toEqual(['valid', []]);
    await allLeft(insaf);
    expect(await publicState(made.number)).toBe('suspended');
    const notice = await noticeOf(about, 'certificateSuspension');
    expect(notice).toMatchObject({ reason: 'routineReview' });
    expect(notice?.text.body.en).toContain(made.number);
    expect(JSON.stringify(notice)).not.toContain(examples.proposal.reason);
    const certificate = await findCertificateByNumber(core(), made.number);
    const bits: object[] = [];
    for await (const bit of statusBits(core(), 1)) bits.push(bit);
    expect(bits).toContainEqual({ index: certificate?.status.index, standing: 'suspended' });
  });

  test('is answered with documents within its time, decided, contested, and decided again by somebody else', async () => {
    const about = await aPlacement();
    const { suspensionId, number } = await aSuspension(insaf, about);
    expect(await refused(suspensionId, { ...decide({ outcome: 'uphold' }), grounds: undefined })).toBe(
      'suspension-transition',
    );
    const served = await noticeOf(about, 'certificateSuspension');
    const params = { noticeId: served?.id ?? '' };
    await perform(insaf, about.agency, ['replyToNotice', { params, body: answer }]);
    expect(await stateOf(suspensionId)).toBe('replied');
    const uphold = { ...decide({ outcome: 'uphold' }), grounds: undefined };
    await decided(suspensionId, uphold);
    expect(await refused(suspensionId, uphold)).toBe('suspension-pending');
    await letEffect(insaf, suspensionId);
    expect(await stateOf(suspensionId)).toBe('upheld');
    const contested = { noticeId: (await noticeOf(about, 'suspensionUpheld'))?.id ?? '' };
    await perform(insaf, about.agency, [
      'replyToNotice',
      { params: contested, body: { stance: 'contests', text: 'It was another placement.' } },
    ]);
    expect(await stateOf(suspensionId)).toBe('appealed');
    const reinstate = decide({ grounds: 'decision' });
    expect(await refused(suspensionId, reinstate)).toBe('appeal-own-decision');
    expect(await refused(suspensionId, reinstate, 'inspector-two')).toBe('assignment-required');
    await inHand(insaf, 'inspector-two', about.contractId);
    const view = await decided(suspensionId, reinstate, 'inspector-two');
    expect(view.replies.map(({ reply }) => reply.documents?.length ?? 0)).toEqual([1, 0]);
    await letEffect(insaf, suspensionId);
    expect([await stateOf(suspensionId), await publicState(number)]).toEqual(['reinstated', 'valid']);
  });

  test('is proposed to who looks at the dossier: the declared fee contradicts it for everybody, the told one for whom it opens', async () => {
    const about = await aPlacement();
    const { contractId } = about;
    const day = new Date().toISOString().slice(0, 10);
    const credential = { number: 1, issuedAt: `${day}T00:00:00.000Z`, validFrom: day, validUntil: day };
    await aCertificateFor(insaf, about, { validUntil: '2190-01-01', credential });
    const allegations = [{ code: 'FEES_PAID', relation: 'self' }];
    await perform(insaf, 'hotline', ['fileReport', { body: { ...told.told, allegations, contractId } }]);
    await insaf.settled();
    const { certificate, flags, recruitmentCost } = await perform(insaf, 'inspector', [
      'getDossier',
      { params: { contractId } },
    ]);
    expect(certificate).toMatchObject({ state: 'valid', proposal: 'suspend' });
    expect(recruitmentCost?.wage).toEqual({ amount: '120.000', currency: 'BHD' });
    // A flag with its certificate is the way to the proposal; the list of work says that there is one, of what everybody sees.
    const declared = flags.find(({ ruleId }) => ruleId === 'holder-against-own-certificate');
    const open = await perform(insaf, 'inspector', ['getFlag', { params: { flagId: declared?.id ?? '' } }]);
    expect(open).toMatchObject({ proposal: 'suspend', certificateId: certificate?.id });
    expect(open.message.en).toContain(certificate?.number);
    const profile = { params: { organisationId: about.employerId } };
    const ranked = await perform(insaf, 'inspector', ['getEmployerProfile', profile]);
    expect(ranked.rank?.contradicted).toBe(1);
    const { items } = await perform(insaf, 'inspector', ['listFlaggedEmployers', {}]);
    expect(items.find(({ employerId }) => employerId === about.employerId)?.rank.contradicted).toBe(1);
    const hidden = flags.filter(({ protectedInformation }) => protectedInformation).map(({ id }) => id);
    expect(certificate?.contradictedBy.filter((id) => hidden.includes(id))).toEqual([]);
    await taken(insaf, 'inspector', { employerId: about.employerId });
    const opened = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    const toldOf = opened.flags.find(({ ruleId }) => ruleId === 'told-fees-against-certificate');
    expect(toldOf?.proposal).toBe('suspend');
    expect(hidden).toContain(toldOf?.id);
    expect(opened.certificate?.contradictedBy).toContain(toldOf?.id);

    // Once it is done, the same evidence stands and nothing is proposed any more: the suspension woke the assessment.
    const body = { ...examples.proposal, window: { days: 0 }, contractIds: [contractId] };
    const suspending = { params: { certificateId: certificate?.id ?? '' }, body };
    await letEffect(insaf, (await perform(insaf, 'inspector', ['proposeSuspension', suspending])).id);
    await insaf.settled();
    const after = await perform(insaf, 'inspector', ['getDossier', { params: { contractId } }]);
    expect(after.certificate).toEqual({
      ...{ id: certificate?.id, number: certificate?.number, state: 'suspended' },
      contradictedBy: opened.certificate?.contradictedBy,
    });
    const calm = await perform(insaf, 'inspector', ['getEmployerProfile', profile]);
    expect(calm.rank?.contradicted).toBeUndefined();
  });

  test('is one at a time, only of a certificate in force, and only for its own placements', async () => {
    const about = await aPlacement();
    const { certificateId } = await aProposal(insaf, about);
    const body = { ...examples.proposal, contractIds: [about.contractId] };
    const path = `/v1/certificates/${certificateId}/suspension`;
    const again = await insaf.call('inspector', 'POST', path, body);
    expect(again.problem().code).toBe('suspension-open');
    const elsewhere = await aPlacement();
    const other = await aProposal(insaf, elsewhere);
    const mixed = { ...body, contractIds: [elsewhere.contractId, about.contractId] };
    const othersPath = `/v1/certificates/${other.certificateId}/suspension`;
    const foreign = await insaf.call('inspector', 'POST', othersPath, mixed);
    expect(foreign.problem().errors?.map(({ pointer }) => pointer)).toEqual(['/contractIds/1']);
    const nowhere = await insaf.call(
      'inspector',
      'POST',
      path.replace(/.{12}\/suspension$/, '000000000000/suspension'),
      body,
    );
    expect(nowhere.problem().code).toBe('not-found');
  });

  test('stands in the journal by its pseudonym until it is served, with the hash of everything that was on the table', async () => {
    const about = await aPlacement();
    const { id: reportId } = await perform(insaf, 'hotline', [
      'fileReport',
      { body: { ...told.told, contractId: about.contractId, consent: agreed } },
    ]);
    const { suspensionId, certificateId } = await aProposal(insaf, about, {
      basis: { reportIds: [reportId] },
    });
    const journal = await itemsOf(insaf.insaf.engine.endpoint, 'journal');
    const text = JSON.stringify(journal.filter(({ k }) => k === 'suspension.proposed'));
    expect(text).toContain(suspensionId);
    for (const secret of [certificateId, about.contractId, about.agencyId])
      expect(text).not.toContain(secret);
    const { decisions } = await perform(insaf, 'inspector', ['getSuspension', { params: { suspensionId } }]);
    const file = decisions[0]?.file;
    expect(file).toMatchObject({
      certificate: { id: certificateId, version: 1 },
      contracts: [{ id: about.contractId }],
      reports: [{ id: reportId }],
    });
  });
});
