import { CfnOutput } from 'aws-cdk-lib';
import type { DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';

export interface HostRecordProps {
  host: string;
  domainName: DomainName;
  config: StageConfig;
}

/** Points a host at its gateway when the zone is ours; always says where it should point, for whoever keeps the zone. */
export const pointHostTo = (scope: Construct, { host, domainName, config }: HostRecordProps): void => {
  const { regionalDomainName, regionalHostedZoneId } = domainName;
  new CfnOutput(scope, 'PointTheHostTo', { value: regionalDomainName, description: `CNAME of ${host}` });
  if (config.hostedZoneId === undefined) return;
  new ARecord(scope, 'Record', {
    zone: HostedZone.fromHostedZoneAttributes(scope, 'Zone', {
      hostedZoneId: config.hostedZoneId,
      zoneName: config.domain,
    }),
    recordName: host,
    target: RecordTarget.fromAlias(
      new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId),
    ),
  });
};
