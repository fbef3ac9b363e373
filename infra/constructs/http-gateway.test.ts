import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import {
  accessLogIn,
  calleeIn,
  functionsByRoute,
  gatewayIn,
  lineIn,
  routesWithToken,
  tokensOf,
} from '../testing/gateway.fixture.ts';
import { resourceOf, resourcesOf } from '../testing/template.fixture.ts';
import { webSettingsOf } from '../web-settings.ts';
import { HttpGateway } from './http-gateway.ts';

const template = gatewayIn(HttpGateway, 'http', 'prod');
const local = gatewayIn(HttpGateway, 'http', 'local');
const api = resourceOf(template, 'AWS::ApiGatewayV2::Api').properties;
const stage = resourceOf(template, 'AWS::ApiGatewayV2::Stage').properties;
const routed = functionsByRoute();

function deployedRoutes(): Record<string, string> {
  const integrations = new Map(
    resourcesOf(template, 'AWS::ApiGatewayV2::Integration').map(({ id, properties }) => [id, properties]),
  );
  const functionBehind = (target: unknown) => {
    const id = /"Ref":"(?<id>\w+)"/.exec(JSON.stringify(target))?.groups?.id ?? '';
    return calleeIn(template, integrations.get(id)?.IntegrationUri);
  };
  return Object.fromEntries(
    resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(({ properties }) => [
      String(properties.RouteKey),
      functionBehind(properties.Target),
    ]),
  );
}

/** The route that gets a request for this route with a slash at its end: the greedy one with the longest path. */
function greedyOf(route: string, deployed: readonly string[]): string {
  const fitting = deployed.filter(
    (key) => key.endsWith('{proxy+}') && `${route}/`.startsWith(key.replace('{proxy+}', '')),
  );
  return fitting.toSorted((one, other) => other.length - one.length)[0] ?? '$default';
}

describe('HttpGateway', () => {
  it('leads every route of the table to its function, HEAD wherever GET, the rest to the entry', () => {
    const exact = (all: object) =>
      Object.fromEntries(Object.entries(all).filter(([key]) => !key.endsWith('/{proxy+}')));
    expect(exact(deployedRoutes())).toEqual({ ...exact(routed), $default: 'entry' });
  });

  it('leads what a collection has to its function, also with a slash at the end, so that /items/ is /items', () => {
    const deployed = deployedRoutes();
    const lost = Object.entries(routed).filter(
      ([key, name]) => deployed[greedyOf(key, Object.keys(deployed))] !== name,
    );
    // Below a collection of another function.
    expect(lost.map(([key]) => key).filter((key) => !key.endsWith(' /items/{itemNo}/waiting'))).toEqual([]);
  });

  it('has no more routes than that takes', () => {
    const keys = Object.keys(deployedRoutes());
    const used = new Set([...Object.keys(routed).map((key) => greedyOf(key, keys)), ...Object.keys(routed)]);
    expect(keys.filter((key) => key !== '$default' && !used.has(key))).toEqual([]);
    expect(keys).not.toContain('GET /ledger/days/{proxy+}');
  });

  it('hands requests over as payload 2.0, by Lambda proxy', () => {
    template.allResourcesProperties('AWS::ApiGatewayV2::Integration', {
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
    });
  });

  it('may call every function behind it, through this API only', () => {
    const permissions = resourcesOf(template, 'AWS::Lambda::Permission').map(({ properties }) => properties);
    const callees = permissions.map(({ FunctionName }) => calleeIn(template, FunctionName));
    expect(callees.toSorted()).toEqual([...new Set([...Object.values(routed), 'entry'])].toSorted());
    const apiId = resourceOf(template, 'AWS::ApiGatewayV2::Api').id;
    for (const { Principal, SourceArn } of permissions) {
      expect(Principal).toBe('apigateway.amazonaws.com');
      expect(JSON.stringify(SourceArn)).toContain(`{"Ref":"${apiId}"}`);
    }
  });

  it('answers browsers of any origin, lets through what they send, and shows them the headers they need', () => {
    expect(api.CorsConfiguration).toEqual({
      AllowOrigins: ['*'],
      AllowMethods: ['*'],
      AllowHeaders: expect.arrayContaining([
        'content-type',
        'authorization',
        'if-match',
        'traceparent',
        'sentry-trace',
      ]),
      ExposeHeaders: ['etag', 'location', 'retry-after', 'www-authenticate', 'x-correlation-id', 'idempotent-replayed'],
      MaxAge: 7200,
    });
  });

  it('answers browsers of the stage’s origins only, where it names some', () => {
    const web = webSettingsOf({ origins: 'https://shop.example,https://other.example' });
    gatewayIn(HttpGateway, 'http', 'prod', web).hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: Match.objectLike({ AllowOrigins: ['https://shop.example', 'https://other.example'] }),
    });
  });

  it('is one HTTP API whose default stage deploys itself', () => {
    expect(api).toMatchObject({ Name: 'gdmarket-prod', ProtocolType: 'HTTP' });
    expect(stage).toMatchObject({ StageName: '$default', AutoDeploy: true });
  });

  it('throttles every route on AWS', () => {
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 500 });
  });

  it('writes an access log on AWS, with addresses, so for a week', () => {
    const log = accessLogIn(template);
    expect(log).toMatchObject({ properties: { RetentionInDays: 7 }, deletionPolicy: 'RetainExceptOnCreate' });
    const { DestinationArn, Format } = stage.AccessLogSettings as Record<string, unknown>;
    expect(DestinationArn).toEqual({ 'Fn::GetAtt': [log.id, 'Arn'] });
    const ip = '$context.identity.sourceIp';
    expect(lineIn(Format)).toMatchObject({ route: '$context.routeKey', ip, status: 1, ms: 1 });
    // Paths may be secret addresses.
    expect(JSON.stringify(Format)).not.toContain('$context.path');
  });

  it('does neither where an emulator could not', () => {
    local.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: Match.absent(),
      AccessLogSettings: Match.absent(),
    });
  });
});

describe('an HTTP API in front of a market that requires signing in', () => {
  const closed = gatewayIn(HttpGateway, 'http', 'prod', undefined, { tokensOf });
  const turnedAway = resourcesOf(closed, 'AWS::ApiGatewayV2::Route')
    .filter(({ properties }) => properties.AuthorizationType !== 'NONE')
    .map(({ properties }) => properties);
  const keys = turnedAway.map(({ RouteKey }) => String(RouteKey));

  it('turns requests without a token away exactly where the table wants one, whatever slash follows', () => {
    expect(keys.filter((key) => !key.endsWith('/{proxy+}')).toSorted()).toEqual(routesWithToken());
    const all = Object.keys(deployedRoutes());
    const open = Object.keys(routed).filter((key) => !routesWithToken().includes(key));
    const isOpen = new Set(open.map((key) => greedyOf(key, all)));
    expect(new Set(keys.filter((key) => key.endsWith('/{proxy+}')))).toEqual(
      new Set(
        routesWithToken()
          .map((key) => greedyOf(key, all))
          .filter((key) => !isOpen.has(key)),
      ),
    );
    expect(keys).toContain('HEAD /reservations');
    expect(keys.filter((key) => /^(OPTIONS|ANY|\$default)/.test(key))).toEqual([]);
  });

  it('takes the tokens of the pool for the board and the probe', () => {
    const { id, properties } = resourceOf(closed, 'AWS::ApiGatewayV2::Authorizer');
    expect(properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Issuer: tokensOf.issuer, Audience: [tokensOf.clientId, tokensOf.probeClientId] },
    });
    for (const route of turnedAway)
      expect(route).toMatchObject({ AuthorizationType: 'JWT', AuthorizerId: { Ref: id } });
  });

  it('leaves everything to the functions without a pool', () => {
    template.resourceCountIs('AWS::ApiGatewayV2::Authorizer', 0);
  });
});
