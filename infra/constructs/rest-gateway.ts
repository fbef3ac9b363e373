import { Size } from 'aws-cdk-lib';
import {
  CfnRestApi,
  CognitoUserPoolsAuthorizer,
  EndpointAccessMode,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  type MethodOptions,
  type Resource,
  RestApi,
  SecurityPolicy,
  type StageOptions,
} from 'aws-cdk-lib/aws-apigateway';
import { OAuthScope, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';
import { accessLogFormat } from './access-log.ts';
import { asFunction, emulatorPath, type Gateway, type GatewayProps, routesTo, type TokenIssuer } from './gateway.ts';
import { addGatewayProblems } from './gateway-problems.ts';

/** The routes as a REST API, which supports WAF and usage plans; requests without a route go to the entry function. */
export class RestGateway extends Construct implements Gateway {
  readonly url: string;
  readonly apiId: string;
  readonly emulatorPath: string;

  constructor(scope: Construct, id: string, { stage, functions, accessLog, tokensOf }: GatewayProps) {
    super(scope, id);
    const stageName = stage.name;
    const api = new RestApi(this, 'Api', {
      restApiName: nameIn(stage),
      endpointTypes: [EndpointType.REGIONAL],
      deployOptions: { stageName, ...guards(stage, accessLog), ...(stage.traces ? { tracingEnabled: true } : {}) },
      // REST APIs write logs with one role for the whole account and region, which a single app must not replace.
      // docs/deploying.md says how to set it.
      cloudWatchRole: false,
      // The board's files are bytes. What functions answer as text is not affected.
      binaryMediaTypes: ['*/*'],
      // As functions do for an HTTP API. Emulators do not know it.
      ...(stage.emulated ? {} : { minCompressionSize: Size.bytes(1_400) }),
    });
    if (!stage.emulated) refuseOldTls(api);
    addGatewayProblems(api);
    const integration = (alias: Alias) =>
      // One permission per function, not per method: a policy is limited to 20 KB.
      new LambdaIntegration(asFunction(alias), { scopePermissionToMethod: false });
    const entry = integration(functions.entry);
    const turnAway = tokensOf === undefined ? {} : authorizerOf(this, tokensOf);
    const resources = new Set<Resource>();
    for (const route of routesTo(functions)) {
      const resource = api.root.resourceForPath(route.path);
      resource.addMethod(route.method, integration(route.alias), route.needsToken ? turnAway : {});
      resources.add(resource);
    }
    // Other methods of a known path, including OPTIONS, and every other path.
    for (const resource of resources) resource.addMethod('ANY', entry);
    api.root.addMethod('ANY', entry);
    api.root.addProxy({ defaultIntegration: entry, anyMethod: true });
    this.apiId = api.restApiId;
    this.url = api.url;
    this.emulatorPath = emulatorPath('rest', api.restApiId, stageName);
  }
}

/**
 * It takes access tokens of the pool: they have one of these scopes, from the sign-in pages or from the pool's API.
 * Without scopes it would take ID tokens instead, which functions refuse.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html
 */
function authorizerOf(scope: Construct, { userPoolId }: TokenIssuer): MethodOptions {
  const pool = UserPool.fromUserPoolId(scope, 'Pool', userPoolId);
  return {
    authorizer: new CognitoUserPoolsAuthorizer(scope, 'People', { cognitoUserPools: [pool] }),
    authorizationScopes: [OAuthScope.OPENID.scopeName, OAuthScope.COGNITO_ADMIN.scopeName],
  };
}

/**
 * TLS 1.2 or newer; the default accepts 1.0. `BASIC` also accepts requests by a custom domain with another name.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html
 */
function refuseOldTls(api: RestApi): void {
  const { defaultChild } = api.node;
  if (!(defaultChild instanceof CfnRestApi)) throw new Error('a REST API without its resource');
  defaultChild.securityPolicy = SecurityPolicy.TLS13_1_2_PQ_2025_09;
  defaultChild.endpointAccessMode = EndpointAccessMode.BASIC;
}

function guards({ throttle }: Stage, accessLog: LogGroup | undefined): StageOptions {
  return {
    ...(throttle === undefined
      ? {}
      : { throttlingRateLimit: throttle.rateLimit, throttlingBurstLimit: throttle.burstLimit }),
    ...(accessLog === undefined
      ? {}
      : {
          loggingLevel: MethodLoggingLevel.ERROR,
          accessLogDestination: new LogGroupLogDestination(accessLog),
          accessLogFormat: accessLogFormat('$context.httpMethod $context.resourcePath'),
        }),
  };
}
