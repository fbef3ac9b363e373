import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { boardRoutes, routes } from '#contracts/http/routes.ts';
import {
  accessLogIn,
  calleeIn,
  functionsByRoute,
  gatewayIn,
  lineIn,
  routesWithToken,
  tokensOf,
} from '../testing/gateway.fixture.ts';
import { type Resource, resourceOf, resourcesOf } from '../testing/template.fixture.ts';
import { RestGateway } from './rest-gateway.ts';

const template = gatewayIn(RestGateway, 'rest', 'prod');
const local = gatewayIn(RestGateway, 'rest', 'local');
const stage = resourceOf(template, 'AWS::ApiGateway::Stage').properties;
const methods = resourcesOf(template, 'AWS::ApiGateway::Method');
const routed = functionsByRoute();
const paths = new Set(Object.keys({ ...routes, ...boardRoutes }).map((key) => key.split(' ')[1] ?? ''));

interface ResourceNode {
  readonly PathPart: string;
  readonly ParentId: { readonly Ref?: string };
}

/** The path of a resource, from its parts up to the root. */
function pathOf(resourceId: unknown, api = template): string {
  const { Ref } = resourceId as { readonly Ref?: string };
  if (Ref === undefined) return '';
  const resource = api.findResources('AWS::ApiGateway::Resource')[Ref] ?? {};
  const { PathPart, ParentId } = resource.Properties as ResourceNode;
  return `${pathOf(ParentId, api)}/${PathPart}`;
}

function keyOf({ properties }: Resource, api = template): string {
  return `${String(properties.HttpMethod)} ${pathOf(properties.ResourceId, api) || '/'}`;
}

describe('RestGateway', () => {
  it('leads every route of the table to its function, HEAD wherever GET, the rest to the entry, OPTIONS too', () => {
    const deployed = methods.map((method) => [keyOf(method), calleeIn(template, method.properties.Integration)]);
    const rest = [...paths, '/', '/{proxy+}'].map((path) => [`ANY ${path}`, 'entry']);
    expect(Object.fromEntries(deployed)).toEqual({ ...routed, ...Object.fromEntries(rest) });
    expect(deployed).toHaveLength(Object.keys(routed).length + rest.length);
  });

  it('hands requests over by Lambda proxy', () => {
    for (const method of methods)
      expect(method.properties.Integration).toMatchObject({ Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST' });
  });

  it('may call every function behind it, through this API only', () => {
    const permissions = resourcesOf(template, 'AWS::Lambda::Permission').map(({ properties }) => properties);
    const callees = permissions.map(({ FunctionName }) => calleeIn(template, FunctionName));
    expect(new Set(callees)).toEqual(new Set([...Object.values(routed), 'entry']));
    const apiId = resourceOf(template, 'AWS::ApiGateway::RestApi').id;
    for (const { Principal, SourceArn } of permissions) {
      expect(Principal).toBe('apigateway.amazonaws.com');
      expect(JSON.stringify(SourceArn)).toContain(`{"Ref":"${apiId}"}`);
    }
  });

  it('is one regional REST API, deployed to a stage of the same name', () => {
    template.hasResourceProperties('AWS::ApiGateway::RestApi', {
      Name: 'gdmarket-prod',
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
    expect(stage).toMatchObject({ StageName: 'prod' });
  });

  it('throttles every method on AWS, and logs errors', () => {
    expect(stage.MethodSettings).toEqual([
      expect.objectContaining({
        HttpMethod: '*',
        ResourcePath: '/*',
        ThrottlingRateLimit: 1000,
        ThrottlingBurstLimit: 500,
        LoggingLevel: 'ERROR',
        DataTraceEnabled: false,
      }),
    ]);
  });

  it('writes an access log on AWS', () => {
    const log = accessLogIn(template);
    const { DestinationArn, Format } = stage.AccessLogSetting as Record<string, unknown>;
    expect(JSON.stringify(DestinationArn)).toContain(`{"Ref":"${log.id}"}`);
    expect(lineIn(Format)).toMatchObject({ route: '$context.httpMethod $context.resourcePath', status: 1, ms: 1 });
    // Paths may be secret addresses.
    expect(JSON.stringify(Format)).not.toContain('$context.path');
  });

  it('leaves alone the role with which REST APIs of the whole account write logs', () => {
    template.resourceCountIs('AWS::ApiGateway::Account', 0);
    template.resourceCountIs('AWS::IAM::Role', new Set(Object.values(routed)).size + 1);
  });

  it('takes TLS from 1.2 on', () => {
    template.hasResourceProperties('AWS::ApiGateway::RestApi', {
      SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PQ_2025_09',
      EndpointAccessMode: 'BASIC',
    });
  });

  it('does none of it where an emulator could not', () => {
    local.hasResourceProperties('AWS::ApiGateway::Stage', {
      MethodSettings: Match.absent(),
      AccessLogSetting: Match.absent(),
    });
  });
});

describe('a REST API in front of a market that requires signing in', () => {
  const closed = gatewayIn(RestGateway, 'rest', 'prod', undefined, { tokensOf });
  const turnedAway = resourcesOf(closed, 'AWS::ApiGateway::Method').filter(
    ({ properties }) => properties.AuthorizationType !== 'NONE',
  );

  it('turns requests without a token away exactly where the table wants one', () => {
    expect(turnedAway.map((method) => keyOf(method, closed)).toSorted()).toEqual(routesWithToken());
  });

  it('takes access tokens of the pool, from the sign-in pages or its API', () => {
    const { id, properties } = resourceOf(closed, 'AWS::ApiGateway::Authorizer');
    expect(properties).toMatchObject({
      Type: 'COGNITO_USER_POOLS',
      IdentitySource: 'method.request.header.Authorization',
    });
    expect(JSON.stringify(properties.ProviderARNs)).toContain(`userpool/${tokensOf.userPoolId}`);
    for (const method of turnedAway) {
      expect(method.properties).toMatchObject({
        AuthorizationType: 'COGNITO_USER_POOLS',
        AuthorizerId: { Ref: id },
        AuthorizationScopes: ['openid', 'aws.cognito.signin.user.admin'],
      });
    }
  });

  it('leaves everything to the functions without a pool', () => {
    template.resourceCountIs('AWS::ApiGateway::Authorizer', 0);
  });
});
