import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  type Mfa,
  OAuthScope,
  type ResourceServerScope,
  ResourceServerScope as Scope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { type ApiName, scopePrefix, scopesOfApi } from '../scopes.ts';
import { hostOf } from './face.ts';

export interface PeopleProps {
  config: StageConfig;
  /** `organisations` or `officials`: the last part of the sign-in host. */
  audience: string;
  /** The interface whose scopes these people's programs may be given. */
  api: ApiName;
  /** Whether anyone may make an account. */
  selfSignUp: boolean;
  /** Whether nobody gets in without a second factor. */
  secondFactor: Mfa.REQUIRED | Mfa.OPTIONAL;
  /** How long a person stays signed in to the console. */
  session: Duration;
}

/** Short enough that a stolen access token is stale before it is sold. */
const accessToken = Duration.minutes(15);

/** One set of people: a user pool, its sign-in host, the scopes of its interface, and the console as its client. */
export class People extends Construct {
  readonly pool: UserPool;
  readonly consoleClientId: string;
  private readonly server: UserPoolResourceServer;
  private readonly scopes: readonly ResourceServerScope[];
  private readonly props: PeopleProps;

  constructor(scope: Construct, id: string, props: PeopleProps) {
    super(scope, id);
    this.props = props;
    this.pool = this.makePool(props);
    this.pool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `${props.config.loginPrefix}-${props.audience}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.scopes = scopesOfApi[props.api].map(
      (name) => new Scope({ scopeName: name, scopeDescription: name }),
    );
    this.server = this.pool.addResourceServer('Interface', {
      identifier: props.api,
      scopes: [...this.scopes],
    });
    this.consoleClientId = this.addConsole(props);
  }

  /** What the app pins: tokens of any other issuer are not even looked at. */
  get issuer(): string {
    return `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`;
  }

  /** What the app takes off each scope of a token. */
  get scopePrefix(): string {
    return scopePrefix(this.props.api);
  }

  get signInUrl(): string {
    const { config, audience } = this.props;
    return `https://${config.loginPrefix}-${audience}.auth.${Stack.of(this).region}.amazoncognito.com`;
  }

  /** A program without a person, for example an employer's payroll system. Its secret is read once, by an administrator. */
  addMachine(id: string): UserPoolClient {
    return this.client(id, {
      generateSecret: true,
      authFlows: {},
      oAuth: { flows: { clientCredentials: true }, scopes: this.allScopes() },
      accessTokenValidity: Duration.hours(1),
    });
  }

  private addConsole({ api, config, session }: PeopleProps): string {
    const origin = `https://${hostOf(api, config)}`;
    const client = this.client('Console', {
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // All that a console asks for: the issuer refuses a sign-in that asks for one scope more
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, ...this.allScopes()],
        callbackUrls: [`${origin}/console/signed-in`, `${origin}/docs/oauth2-redirect.html`],
        logoutUrls: [`${origin}/console`],
      },
      accessTokenValidity: accessToken,
      idTokenValidity: accessToken,
      refreshTokenValidity: session,
    });
    return client.userPoolClientId;
  }

  private client(
    id: string,
    options: Omit<ConstructorParameters<typeof UserPoolClient>[2], 'userPool'>,
  ): UserPoolClient {
    return new UserPoolClient(this, id, {
      userPool: this.pool,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      ...options,
    });
  }

  private allScopes(): OAuthScope[] {
    return this.scopes.map((scope) => OAuthScope.resourceServer(this.server, scope));
  }

  private makePool({ config, audience, selfSignUp, secondFactor }: PeopleProps): UserPool {
    return new UserPool(this, 'Pool', {
      userPoolName: `insaf-${config.name}-${audience}`,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      selfSignUpEnabled: selfSignUp,
      signInAliases: { email: true },
      autoVerify: { email: true },
      keepOriginal: { email: true },
      signInCaseSensitive: false,
      mfa: secondFactor,
      // No text messages: they can be read on a lock screen, and a number can be moved to another card.
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
