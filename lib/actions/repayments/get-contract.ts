import type { ContractRepayments } from '../../domain/repayments/contract-repayments.ts';
import { plainDateIn } from '../../domain/values/dates.ts';
import { moneyOf } from '../../domain/values/money.ts';
import { ProblemError } from '../../problems/problem-error.ts';
import { debtOf, rangeIn } from '../../rules/repayments/debt.ts';
import type { JointDebt } from '../../rules/repayments/joint-debt.ts';
import { zoneOf } from '../../rules/zone.ts';
import { assessmentIdOf } from '../assessments/pseudonyms.ts';
import type { InspectorateContext } from '../context.ts';
import { authoriseTied, employerOf, opensTold } from '../officials/tie.ts';
import { recordLook } from '../record-look.ts';
import { ledgerOf } from './ledger.ts';
import { type ContractDebt, debtOfContract } from './of-contract.ts';

/** The money of one contract, as every party and, for whom it opens, the worker tells it. Recorded before it is shown. */
export async function getContractRepayments(
  context: InspectorateContext,
  contractId: string,
): Promise<ContractRepayments> {
  const tie = await authoriseTied(context, 'repayment.inspect', await employerOf(context, contractId));
  const debt = await debtOfContract(context, contractId);
  if (!debt) throw new ProblemError('not-found');
  await recordLook(context, { subject: assessmentIdOf(context, contractId), count: 1, ...tie });
  const isOpened = opensTold(tie);
  const today = plainDateIn(zoneOf(debt.contract.placeOfWork.country), context.now);
  return {
    contractId,
    accounts: debt.accounts.map((account) => ({
      organisationId: account.party,
      as: account.party === debt.contract.employerId ? 'employer' : 'agency',
      ledger: ledgerOf(contractId, ownOf(account), today),
    })),
    declared: jointView(debt.declared),
    told: isOpened ? toldView(debt) : null,
    recruitmentCost: costView(debt, isOpened),
    protectedInformation: !isOpened,
  };
}

export const ownOf = (account: ContractDebt['accounts'][number]) => ({
  debt: debtOf(account),
  demands: [...account.demands],
  repayments: [...account.repayments],
  plan: account.plans.at(-1),
});

const jointView = ({
  currency,
  owed,
  repaidMinor,
  stillOwed,
}: JointDebt): ContractRepayments['declared'] => ({
  currency,
  owed: rangeIn(currency, owed),
  repaid: moneyOf(repaidMinor, currency),
  stillOwed: rangeIn(currency, stillOwed),
});

const toldView = ({ joint, confirmation, said }: ContractDebt): ContractRepayments['told'] => ({
  items: [...joint.told],
  confirmation,
  said,
  together: jointView(joint),
  repaidInFull: joint.reaches && confirmation === 'confirmed',
});

function costView({ cost }: ContractDebt, isOpened: boolean): ContractRepayments['recruitmentCost'] {
  if (!cost) return null;
  const { toldPerMille, ...declared } = cost;
  return isOpened && toldPerMille !== undefined ? { ...declared, toldPerMille } : declared;
}
