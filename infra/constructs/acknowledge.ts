import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says where an acknowledgement stands, so that a test can ask whether it still matches a finding. */
export const acknowledgementMetadata = 'insaf:acknowledgement';
/** With this context set, nothing is acknowledged and every finding shows. */
export const showFindingsContext = 'insaf:show-findings';

export interface Acknowledgement {
  /** The finding as the pack prints it; Control Tower rules carry the prefix `cdk-validator-cfnguard::`. */
  id: string;
  /** Why this is right here, for a reader who does not know the rule. */
  reason: string;
}

/** The rules read one template at a time, and take an imported key for none; test/infra asks for the key itself. */
export const keyOfAnotherStack =
  'It is encrypted, with the operations key of the data stack; the rule cannot follow a reference into another stack. A test of ours checks that the key is there.';

/** Accepts a finding of a policy pack on one construct and what is inside it. */
export const acknowledge = (construct: IConstruct, ...accepted: Acknowledgement[]): void => {
  for (const acknowledgement of accepted) {
    construct.node.addMetadata(acknowledgementMetadata, acknowledgement);
    if (construct.node.tryGetContext(showFindingsContext)) continue;
    Validations.of(construct).acknowledge(acknowledgement);
  }
};
