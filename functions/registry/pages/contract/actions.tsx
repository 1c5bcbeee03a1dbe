import type { Contract } from '../../../../lib/domain/contracts/contract.ts';
import type { Reader } from '../../../pages/reader.ts';
import { contractWords as words } from './words.ts';

/** The reader's own organisation, and the day. */
export interface Onlooker {
  organisationId: string;
  today: string;
}

/** The employer of record amends and ends; the agency that registered the contract until the first day of work (decisions, 4). */
export const mayAmend = (contract: Contract, { organisationId, today }: Onlooker): boolean => {
  if (contract.status === 'ended') return false;
  if (contract.employerId === organisationId) return true;
  const hasBegun = contract.startsOn !== undefined && contract.startsOn <= today;
  return contract.registeredBy === organisationId && !hasBegun;
};

/** What the reader can do about a contract. */
export const ContractActions = ({
  reader,
  contract,
  onlooker,
}: {
  reader: Reader;
  contract: Contract;
  onlooker: Onlooker;
}) => {
  const actions = [
    { to: 'fees', label: words.fees, isOffered: true },
    { to: 'repayment', label: words.repayment, isOffered: true },
    { to: 'amend', label: words.amend, isOffered: mayAmend(contract, onlooker) },
    { to: 'end', label: words.end, isOffered: mayAmend(contract, onlooker) },
    { to: 'annotate', label: words.remark, isOffered: true },
    { to: 'worker-link', label: words.link, isOffered: contract.registeredBy === onlooker.organisationId },
  ].filter(({ isOffered }) => isOffered);
  return (
    <div class="govuk-button-group">
      {actions.map(({ to, label }) => (
        <a class="govuk-button govuk-button--secondary" href={`/console/contracts/${contract.id}/${to}`}>
          {reader.say(label)}
        </a>
      ))}
    </div>
  );
};
