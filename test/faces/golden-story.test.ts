import { beforeAll, describe, expect, test } from 'vitest';
import * as examples from '../../functions/registry/operations/examples.ts';
import { perform } from '../support/requests/operations.ts';
import { registryView } from '../support/requests/views.ts';
import { type Caller, running } from '../support/stages/running.ts';

/** The README's tour, told once from end to end on the running product. Each test goes on where the one before it stopped. */
describe('The golden story', () => {
  const insaf = running();
  let employer: Caller;
  let agency: Caller;
  let inspector: Caller;
  const ids = { employerId: '', agencyId: '', contractId: '' };
  const flags: Record<string, string> = {};
  let asTheySawIt: Awaited<ReturnType<typeof viewsOfBoth>>;

  const viewsOfBoth = async () => ({
    employer: await registryView(insaf, employer, ids),
    agency: await registryView(insaf, agency, ids),
  });

  beforeAll(async () => {
    [employer, agency, inspector] = await Promise.all([
      insaf.caller('employer'),
      insaf.caller('agency'),
      insaf.caller('inspector'),
    ]);
  });

  test('An employer and an agency register themselves, and may work before anybody has verified them', async () => {
    const marsa = await perform(insaf, employer, ['registerEmployer', { body: examples.registerEmployer }]);
    const bridge = await perform(insaf, agency, ['registerAgency', { body: examples.registerAgency }]);
    expect([marsa.verification.status, bridge.verification.status]).toEqual(['unverified', 'unverified']);
    Object.assign(ids, { employerId: marsa.id, agencyId: bridge.id });
  });

  test('The agency registers a contract signed 20 % below the offer, for which the worker paid 45,000 rupees', async () => {
    const body = { ...examples.registerContract, employerId: ids.employerId, agencyId: ids.agencyId };
    const { contract, feeDisclosure } = await perform(insaf, agency, ['registerContract', { body }]);
    ids.contractId = contract.id;
    expect(contract.offer?.terms.wage?.basic).toEqual({ amount: '150.000', currency: 'BHD' });
    expect(contract.signedAtDestination?.terms.wage?.basic).toEqual({ amount: '120.000', currency: 'BHD' });
    expect(feeDisclosure?.filedAs).toBe('agency');
  });

  test('It is given the mask of the passport it sent, and never the number again', async () => {
    const contract = await perform(insaf, agency, ['getContract', { params: ids }]);
    expect(contract.worker.document).toEqual({ type: 'passport', lastThree: '567' });
    const { agency: seen } = await viewsOfBoth();
    expect(JSON.stringify(seen)).not.toContain('Z1234567');
  });

  test('It sees its own notices at once: standard and law apart, in its own language', async () => {
    const compliance = await perform(insaf, agency, ['getNotices', { params: ids }]);
    expect(compliance.standard).toBe('notMet');
    expect(compliance.feeCaps.map(({ status, cap }) => ({ status, cap }))).toContainEqual({
      status: 'over',
      cap: { amountMinor: 3_000_000, currency: 'INR' },
    });
    expect(compliance.notices.map(({ kind, outcome }) => `${kind} ${outcome}`)).toContain('standard flagged');
    const arabic = await perform(insaf, agency, [
      'getNotices',
      { params: ids, headers: { 'accept-language': 'ar-BH' } },
    ]);
    for (const { title, message } of arabic.notices) expect(`${title} ${message}`).toMatch(/[\u0600-\u06ff]/);
  });

  test('Flags of deception, of law and of standard rise by themselves, each with words in Arabic and English', async () => {
    asTheySawIt = await viewsOfBoth();
    await insaf.settled();
    const dossier = await perform(insaf, inspector, ['getDossier', { params: ids }]);
    for (const flag of dossier.flags) {
      expect(flag.message.ar, flag.ruleId).toMatch(/[\u0600-\u06ff]/);
      expect(flag.message.en, flag.ruleId).toMatch(/^[A-Z]/);
      expect(flag.status).toBe('raised');
      flags[flag.indicator ?? flag.kind] = flag.id;
    }
    expect(Object.keys(flags)).toEqual(expect.arrayContaining(['deception', 'law', 'standard']));
    expect(dossier.flags.map(({ indicator }) => indicator)).not.toContain('debt_bondage');
  });

  test('An inspector asks whom to visit, and is told why in both languages', async () => {
    const query = { indicator: 'deception' };
    const { items } = await perform(insaf, inspector, ['listFlaggedEmployers', { query }]);
    const found = items.find(({ employerId }) => employerId === ids.employerId);
    expect(found?.name).toEqual(examples.registerEmployer.name);
    expect(found?.rank.byIndicator).toEqual({ deception: 1 });
    expect(found?.why.map(({ words }) => words.en).join(' ')).toContain('Deception: 1 contract.');
    expect(found?.why.map(({ words }) => words.ar).join(' ')).toContain('الخداع');
    const { contracts } = await perform(insaf, inspector, [
      'getEmployerProfile',
      { params: { organisationId: ids.employerId } },
    ]);
    expect(contracts.map(({ contractId, indicators }) => ({ contractId, indicators }))).toEqual([
      { contractId: ids.contractId, indicators: ['deception'] },
    ]);
  });

  test('The dossier shows what was promised beside what was signed, and whose word each disclosure is', async () => {
    const dossier = await perform(insaf, inspector, ['getDossier', { params: ids }]);
    const signed = dossier.comparisons.find(({ version }) => version === 'destination');
    expect(signed?.terms).toContainEqual({ term: 'wage', result: 'worse', changePerMille: -200 });
    expect(dossier.feeDisclosures.agency).toHaveLength(1);
    expect(dossier.feeDisclosures.employer).toEqual([]);
  });

  test('The flag names its rule, its law and the facts that decided', async () => {
    const flag = await perform(insaf, inspector, ['getFlag', { params: { flagId: flags.deception ?? '' } }]);
    expect(flag.rule.indicator).toBe('deception');
    expect(flag.rule.legalBasis.length).toBeGreaterThan(0);
    expect(flag.facts.map(({ value }) => value)).toContain(-200);
    expect(flag.rule.guidance.ar).toMatch(/[\u0600-\u06ff]/);
    expect(flag.ruleSet.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('A finding is made by a person: the inspector substantiates the deception and dismisses the breach of law', async () => {
    const review = (flagId: string | undefined, decision: string) =>
      perform(insaf, inspector, [
        'reviewFlag',
        {
          params: { flagId: flagId ?? '' },
          body: { decision, reason: 'The worker showed the offer letter and two receipts.' },
        },
      ]);
    expect((await review(flags.deception, 'substantiated')).status).toBe('substantiated');
    expect((await review(flags.law, 'dismissed')).status).toBe('dismissed');
    await insaf.settled();
    const { items } = await perform(insaf, inspector, ['listFlaggedEmployers', {}]);
    expect(items.map(({ employerId }) => employerId)).toEqual([ids.employerId]);
  });

  test('Of all this neither the agency nor the employer has seen one byte', async () => {
    const now = await viewsOfBoth();
    expect(Object.keys(now.agency).length).toBeGreaterThan(20);
    expect(now).toEqual(asTheySawIt);
  });

  test('Nobody could log in plain words what was told: no line of the log holds a name, a number or an amount', () => {
    const lines = insaf.lines.join('\n');
    expect(insaf.lines.length).toBeGreaterThan(50);
    for (const told of ['Rajesh', 'Z1234567', '45000', 'Marsa', '48231', 'offer letter', 'Bearer'])
      expect(lines).not.toContain(told);
  });
});
