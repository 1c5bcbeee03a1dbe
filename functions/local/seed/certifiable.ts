import { demoAgencyKey, placeholderOf, type SeededContract, type SeededCountry } from './country.ts';

/** What the demo agency filed about a contract of its own, at the registration or after it. */
const filedBy = (key: string, { registrant, input, otherDisclosure }: SeededContract) =>
  registrant === key ? input.feeDisclosure : otherDisclosure?.by === key ? otherDisclosure.filed : undefined;

/** Nothing is planted here, and the demo agency has declared every item. */
const isSound = (contract: SeededContract): boolean =>
  contract.planted.length === 0 &&
  contract.input.agencyId === placeholderOf(demoAgencyKey) &&
  contract.input.recruitment.channel === 'agency' &&
  filedBy(demoAgencyKey, contract)?.workerPaidNothing === true;

const mostCertificates = 3;

/** Placements for which the demo agency holds certificates, one each, by their keys. */
export const certifiable = ({ contracts }: SeededCountry): string[] =>
  contracts
    .filter(isSound)
    .slice(0, mostCertificates)
    .map(({ key }) => key);
