import type { AmendContract, RegisterContract } from '../../../lib/domain/contracts/contract.ts';
import type { FileFeeDisclosure } from '../../../lib/domain/fees/fee-disclosure.ts';
import type { RegisterAgency, RegisterEmployer } from '../../../lib/domain/organisations/organisation.ts';
import type { Text } from '../../../lib/problems/text.ts';
import type { PlantedPattern } from './planted-rates.ts';

/** What must stand beside everything that is shown of the seeded country. */
export const syntheticNotice: Text = {
  en: 'Synthetic country: every person, firm and agency is invented, and every abuse is planted by a generator. Nothing here is a finding about anyone.',
  ar: 'بلد اصطناعي: كل شخص ومنشأة ووكالة من نسج الخيال، وكل إساءة زرعها مولّد بيانات. لا شيء هنا استنتاج بحق أحد.',
};

/** How an organisation behaves. Clean ones have nothing planted; abusive ones draw most of what is. */
export type Conduct = 'clean' | 'ordinary' | 'abusive';

/** An organisation before it is registered. Its `key` names it until it has an id. */
interface SeededOrganisation<Input> {
  key: string;
  input: Input;
  conduct: Conduct;
  /** Whether an official verifies it. */
  verified: boolean;
}
export type SeededEmployer = SeededOrganisation<RegisterEmployer>;
export type SeededAgency = SeededOrganisation<RegisterAgency>;

export interface SeededContract {
  key: string;
  /** Key of the organisation that registers it. */
  registrant: string;
  /** Ids of organisations are placeholders of the shape that {@link placeholderOf} gives. */
  input: RegisterContract;
  /** What the other party files about the same fees. */
  otherDisclosure?: { by: string; filed: FileFeeDisclosure };
  /** A later change, by the employer of record. */
  amendment?: { by: string; change: AmendContract };
  /** What was planted here, so that a test can count it. Never part of what is registered. */
  planted: readonly PlantedPattern[];
}

export interface SeededCountry {
  employers: readonly SeededEmployer[];
  agencies: readonly SeededAgency[];
  contracts: readonly SeededContract[];
}

/** The organisations of the demo people: easy to recognise, and verified. */
export const demoEmployerKey = 'demo-employer';
export const demoAgencyKey = 'demo-agency';

/** Stands for the id of an organisation until it has one; of an id's shape, so that a body with it is valid. */
export const placeholderOf = (key: string): string => `org_${key}`;
