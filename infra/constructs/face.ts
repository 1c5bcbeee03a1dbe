import { CfnOutput, Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { DomainName, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { FaceName, StageConfig } from '../config.ts';
import type { DataStack } from '../stacks/data.ts';
import { acknowledge } from './acknowledge.ts';
import { pointHostTo } from './host-record.ts';
import { HouseFunction } from './house-function.ts';
import { operationsLogGroup } from './log-group.ts';
import { metric, silenceIsHealth, type Watch, type Watched } from './watch.ts';

export interface FaceProps {
  name: FaceName;
  config: StageConfig;
  data: DataStack;
  environment: Record<string, string>;
  /** The OpenAPI document of a face that programs may call. */
  openapi?: string;
  /** What a user loses while the face does not answer. */
  impact: string;
}

export const hostOf = (name: FaceName, { domain }: StageConfig): string => `${name}.${domain}`;

/** A quarter less than the 29 seconds after which the gateway gives up; a person has long gone by then. */
const timeout = Duration.seconds(20);

/** One function behind one host of its own. The address the gateway would hand out by itself is switched off. */
export class Face extends Construct implements Watched {
  readonly watches: readonly Watch[];
  private readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: FaceProps) {
    super(scope, id);
    const { name, config } = props;
    const host = hostOf(name, config);
    const house = new HouseFunction(this, 'Code', {
      ...props,
      entry: `functions/${name}/index.ts`,
      memoryMb: 1024,
      timeout,
      environment: { INSAF_PUBLIC_URL: `https://${host}`, ...props.environment },
    });
    this.api = new HttpApi(this, 'Api', {
      apiName: `insaf-${config.name}-${name}`,
      disableExecuteApiEndpoint: true,
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Integration', house.function),
    });
    acknowledgeOpenRoute(this.api);
    const domainName = new DomainName(this, 'Host', {
      domainName: host,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', config.certificateArn),
    });
    this.openStage(props, domainName);
    pointHostTo(this, { host, domainName, config });
    new CfnOutput(this, 'Address', { value: `https://${host}` });
    this.watches = [...house.watches, ...this.watch(props)];
  }

  private openStage({ name, config, data }: FaceProps, domainName: DomainName): void {
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      domainMapping: { domainName },
      throttle: {
        rateLimit: config.requestsPerSecond[name],
        burstLimit: config.requestsPerSecond[name] * 2,
      },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          operationsLogGroup(this, 'AccessLogs', { name: `${name}-access`, config, data }),
        ),
        format: accessLogFormat,
      },
    });
  }

  private watch({ name, impact }: FaceProps): Watch[] {
    const of = (metricName: string, statistic: string) =>
      metric({
        namespace: 'AWS/ApiGateway',
        name: metricName,
        dimensions: { ApiId: this.api.apiId },
        statistic,
      });
    return [
      {
        id: `${name}-answers-5xx`,
        metric: of('5xx', Stats.SUM),
        above: 5,
        impact,
        missingData: silenceIsHealth,
      },
      {
        id: `${name}-slow`,
        metric: of('Latency', 'p99'),
        above: 3000,
        periods: 3,
        impact: `Pages take seconds to answer, and people on a poor connection give up. ${impact}`,
        missingData: silenceIsHealth,
      },
    ];
  }
}

/** An allow-list. No address of the caller, no path, no agent: who wrote to the voice face, and with which link, is nobody’s business. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTimeEpoch',
    method: '$context.httpMethod',
    status: '$context.status',
    responseBytes: '$context.responseLength',
    latencyMs: '$context.responseLatency',
    integrationStatus: '$context.integrationStatus',
  }),
);

const acknowledgeOpenRoute = (api: Construct): void => {
  const reason =
    'The face checks every token itself, against the issuer, the client and our own records, and some pages are public by purpose. A check at the gateway could not tell them apart, and the app must not rely on one (threat model, tokens).';
  acknowledge(
    api,
    { id: 'AwsSolutions-APIG4', reason },
    { id: 'cdk-validator-cfnguard::api_gw_v2_authorization_type_configured_check', reason },
    {
      id: 'cdk-validator-cfnguard::lambda_function_public_access_prohibited_check',
      reason:
        'The gateway may call the function for this one interface only; the rule cannot read an address that is joined from parts. A test of ours checks it.',
    },
  );
};
