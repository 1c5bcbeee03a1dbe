import * as z from 'zod';
import * as letters from '../../functions/inspectorate/operations/examples-releases.ts';
import * as examples from '../../functions/registry/operations/examples.ts';
import {
  applyForCertificate,
  wholeDisclosure,
  withdrawCertificate,
} from '../../functions/registry/operations/examples-certificates.ts';
import { reply } from '../../functions/registry/operations/examples-notices.ts';
import * as records from '../../functions/registry/operations/examples-records.ts';
import { repayment } from '../../functions/registry/operations/examples-repayments.ts';
import type { Draw } from './hidden-steps.ts';
import { inHand } from './in-hand.ts';
import type { Member, Stage } from './stage.ts';
import type { Seen, World } from './world.ts';

/** What both worlds have alike, as a pair goes on. */
export interface Shared {
  stage: Stage;
  employer: Member;
  agency: Member;
  stranger: Member;
  contractId: string;
  /** The code of the worker's link, of which the registering party keeps a copy. */
  linkCode: string;
  /** Of the recipient's notices, once one was served. */
  noticeIds: string[];
  /** Certificates that the agency holds, by id and by the number that anybody may look up. */
  certificates: { id: string; number: string }[];
  /** The last thing that was sent, to be sent again. */
  last?: { who: string; path: string; body: object; key: string };
}
type Common = (world: World, shared: Shared, draw: Draw) => Promise<Seen[]>;

/** A change by one of the parties; it is remembered, so that it can be repeated under its key. */
const keep =
  (path: string, bodies: readonly object[]): Common =>
  async (world, shared, draw) => {
    const who = draw.pick([shared.employer, shared.agency]).subject;
    const at = `/v1/contracts/${shared.contractId}/${path}`;
    const body = draw.pick(bodies);
    shared.last = { who, path: at, body, key: world.step.name };
    return [await world.outside(who, 'POST', at, { body })];
  };

/** What the agency does with the certificate that it was given last; without one, nothing happens. */
const onCertificate =
  (path: string, body: object | undefined): Common =>
  async (world, { agency, certificates }) => {
    const id = certificates.at(-1)?.id;
    if (id === undefined) return [];
    return [await world.outside(agency.subject, 'POST', `/v1/certificates/${id}/${path}`, { body })];
  };

const { words: _words, ...letter } = letters.draft;
const paidNothing = { workerPaidNothing: true, items: [], loans: [] };

const whySuspended = 'The receipts on file name another payer.';
const Decided = z.tuple([z.looseObject({ releaseId: z.string(), noticeId: z.string() })], z.unknown());

/** Given up, or suspended before: a refusal that both worlds meet alike. */
const notInForce = (error: Error): undefined => {
  if (!/certificate-not-in-force|suspension-open/.test(error.message)) throw error;
};

/** What anybody does, in both worlds. Every answer is compared. */
export const common: Readonly<Record<string, Common>> = {
  disclosed: keep('fee-disclosures', [examples.feeDisclosure, paidNothing, wholeDisclosure]),
  waged: keep('wage-payments', [records.wagePayment]),
  timed: keep('working-time', [records.workingTime]),
  kept: keep('document-custody', [records.custody, { ...records.custody, access: 'refused' }]),
  housed: keep('housing', [records.housing]),
  planned: keep('repayment-plan', [{ count: 3, firstDueOn: '2026-03-10' }]),
  paidBack: keep('repayments', [
    { ...repayment, paidOn: '2026-02-03' },
    { ...repayment, paidOn: '2026-03-20' },
  ]),
  amended: keep('amendments', [examples.amendContract]),
  ended: keep('end', [examples.endContract]),
  linked: keep('worker-link', [{}]),
  repeated: async (world, { last }) =>
    last
      ? [
          await world.outside(last.who, 'POST', last.path, {
            body: last.body,
            headers: { 'idempotency-key': last.key.replaceAll(' ', ':') },
          }),
        ]
      : [],
  moved: async (world, { employer }, draw) => {
    const path = `/v1/employers/${employer.id}`;
    const before = await world.outside(employer.subject, 'GET', path);
    const tag = /^etag: (.*)$/m.exec(before.bytes)?.[1] ?? '';
    const body = { address: { country: 'BH', governorate: draw.pick(['capital', 'muharraq', 'northern']) } };
    return [
      before,
      await world.outside(employer.subject, 'PATCH', path, { body, headers: { 'if-match': tag } }),
    ];
  },
  // Applied for as things stand, or after every item was declared: refused and issued certificates are compared alike.
  appliedFor: async (world, shared, draw) => {
    const { agency, contractId, certificates } = shared;
    const who = draw.chance(0.8) ? agency.subject : draw.pick([shared.employer, shared.stranger]).subject;
    const { name } = world.step;
    const seen: Seen[] = [];
    if (draw.chance(0.7)) {
      world.step.name = `${name} declare`;
      const body = wholeDisclosure;
      seen.push(
        await world.outside(agency.subject, 'POST', `/v1/contracts/${contractId}/fee-disclosures`, { body }),
      );
    }
    world.step.name = `${name} apply`;
    const body = { ...applyForCertificate, contractIds: [contractId] };
    shared.last = { who, path: '/v1/certificates', body, key: world.step.name };
    const applied = await world.outside(who, 'POST', '/v1/certificates', { body });
    if (applied.status === 201) {
      const { id, number } = JSON.parse(applied.text);
      certificates.push({ id: String(id), number: String(number) });
    }
    return [...seen, applied];
  },
  // A renewal that nobody confirmed yet, or the mending of one.
  relicensed: async (world, { agency }, draw) => {
    const number = agency.subject.toUpperCase();
    const validUntil = draw.pick(['2028-06-30', '2029-06-30']);
    const body = { ...examples.laterLicence, number, validUntil };
    return [await world.outside(agency.subject, 'POST', `/v1/agencies/${agency.id}/licences`, { body })];
  },
  renewed: onCertificate('credential', undefined),
  givenUp: onCertificate('withdrawal', withdrawCertificate),
  // The same releases in both worlds: drafted, signed, and gone at the batch instant of the next day.
  served: async (world, shared) => {
    const { step, clock } = world;
    const name = step.name;
    const draft = {
      ...letter,
      recipientId: shared.employer.id,
      contractIds: [shared.contractId],
      ruleIds: [],
      window: { days: 0 },
    };
    await inHand(world, shared.employer.id);
    const { id, noticeId } = await world.official('inspector', 'POST', '/v1/releases', draft);
    step.name = `${name} sign`;
    await world.official('supervisor', 'POST', `/v1/releases/${id}/signature`, letters.signature);
    clock.at += 24 * 3_600_000;
    step.name = `${name} leave`;
    await world.strike();
    shared.noticeIds.push(String(noticeId));
    return [await world.outside(shared.employer.subject, 'GET', `/v1/notices/${noticeId}`)];
  },
  // The same suspension in both worlds, resting on nothing that only one of them knows.
  suspended: async (world, { employer, agency, contractId, certificates }) => {
    const certificate = certificates.at(-1);
    if (!certificate) return [];
    const { step, clock } = world;
    const { name } = step;
    const body = {
      coverReason: 'routineReview',
      contractIds: [contractId],
      window: { days: 0 },
      reason: whySuspended,
    };
    await inHand(world, employer.id);
    const proposed = await world
      .official('inspector', 'POST', `/v1/certificates/${certificate.id}/suspension`, body)
      .catch(notInForce);
    if (!proposed) return [];
    const [{ releaseId, noticeId }] = z.parse(Decided, proposed.decisions);
    step.name = `${name} sign`;
    await world.official('supervisor', 'POST', `/v1/releases/${releaseId}/signature`, letters.signature);
    clock.at += 24 * 3_600_000;
    step.name = `${name} leave`;
    await world.strike();
    return [
      await world.outside(agency.subject, 'GET', `/v1/notices/${noticeId}`),
      await world.outside(agency.subject, 'GET', `/v1/certificates/${certificate.id}`),
      await world.outside(undefined, 'GET', `/v1/public/certificates/${certificate.number}`),
    ];
  },
  replied: async (world, { employer, noticeIds: [noticeId] }) =>
    noticeId === undefined
      ? []
      : [await world.outside(employer.subject, 'POST', `/v1/notices/${noticeId}/reply`, { body: reply })],
};
export const commonKinds = Object.keys(common);
