import { CfnGuardValidator } from '@cdklabs/cdk-validator-cfnguard';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

/**
 * AwsSolutions reads the constructs, the Control Tower rules read the finished templates (their checker is a program inside
 * the npm package, so no network). A finding without an acknowledgement stops the synth. CDK's own template validation
 * runs beside them and is made strict in cdk.json.
 */
export const addPolicyPacks = (app: App): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new CfnGuardValidator());
};
