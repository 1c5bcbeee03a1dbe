import { withdrawCertificate } from '../../../functions/registry/operations/examples-certificates.ts';
import type { Situation } from '../replays/situation.ts';
import {
  aCertifiablePlacement,
  aDirectHire,
  aHeldCertificate,
  applicationFor,
  certify,
  verified,
} from '../stages/certificate-stage.ts';
import type { Running } from '../stages/running.ts';
import type { MakeInput } from '../stages/scene.ts';
import { parties } from '../stages/stage.ts';

/** One of its own where the call succeeds: it may change what it touches. */
const onCertificate =
  (body?: object): MakeInput =>
  async (on, { parties: between, certificateId = '' }, { succeeds }) => ({
    params: { certificateId: succeeds ? await aHeldCertificate(on, between) : certificateId },
    body,
  });

/** How the operations on certificates are called so that nothing but a missing permission can refuse them. */
export const certificateInputs: Readonly<Record<string, MakeInput>> = {
  issueCertificate: async (on, { parties: between, contractId }, { succeeds, as }) => {
    if (!succeeds) return { body: applicationFor(contractId) };
    const isEmployer = as === 'employer';
    await verified(on, isEmployer ? between.employerId : between.agencyId);
    const own = await (isEmployer ? aDirectHire(on, between) : aCertifiablePlacement(on, between));
    return { body: applicationFor(own) };
  },
  listCertificates: async () => ({}),
  getCertificate: onCertificate(),
  renewCredential: onCertificate(),
  withdrawCertificate: onCertificate(withdrawCertificate),
};

type Prepare = (on: Running) => Promise<Situation>;

const ofHolder =
  (body?: object, otherBody?: object): Prepare =>
  async (on) => {
    const about = await parties(on);
    await verified(on, about.agencyId);
    const contractId = await aCertifiablePlacement(on, about);
    // Assessed before it is certified: whether both are assessed at once is chance, and what comes later leaves less then.
    await on.settled();
    const params = { certificateId: await certify(on, about.agency, contractId) };
    return { who: about.agency, input: { params, body }, ...(otherBody ? { otherBody } : {}), about };
  };

/** A request for each operation on certificates that creates, on records of its own. */
export const certificateSituations: Readonly<Record<string, Prepare>> = {
  async issueCertificate(on) {
    const between = await parties(on);
    await verified(on, between.agencyId);
    const contractId = await aCertifiablePlacement(on, between);
    const body = applicationFor(contractId);
    const about = { ...between, contractId };
    return { who: between.agency, input: { body }, otherBody: { ...body, months: 6 }, about };
  },
  renewCredential: ofHolder(),
  withdrawCertificate: ofHolder(withdrawCertificate, { reason: 'For another reason altogether.' }),
};
