import { Duration } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  type HttpStageOptions,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ALLOWED_HEADERS, EXPOSED_HEADERS, PREFLIGHT_SECONDS } from '#contracts/http/cors.ts';
import type { HttpFunction } from '#contracts/http/routes.ts';
import { nameIn, type Stage } from '../stage.ts';
import { accessLogFormat } from './access-log.ts';
import {
  asFunction,
  emulatorPath,
  type Gateway,
  type GatewayProps,
  type Route,
  routesTo,
  type TokenIssuer,
} from './gateway.ts';

/**
 * The routes as an HTTP API; requests without a route go to the entry function. TLS is 1.2 or newer, which AWS sets:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-ciphers.html
 */
export class HttpGateway extends Construct implements Gateway {
  readonly url: string;
  readonly apiId: string;
  readonly emulatorPath: string;

  constructor(scope: Construct, id: string, { stage, functions, accessLog, tokensOf }: GatewayProps) {
    super(scope, id);
    const integrationOf = (name: HttpFunction, alias: Alias) =>
      // The library's permission for a whole API, <api>/*, does not match what API Gateway sends for the catch-all:
      // <api>/<stage>/$default.
      new HttpLambdaIntegration(name, asFunction(alias), { scopePermissionToRoute: name === 'entry' });
    const api = new HttpApi(this, 'Api', {
      apiName: nameIn(stage),
      createDefaultStage: false,
      defaultIntegration: integrationOf('entry', functions.entry),
      corsPreflight: {
        allowOrigins: [...stage.allowedOrigins],
        allowMethods: [CorsHttpMethod.ANY],
        allowHeaders: [...ALLOWED_HEADERS],
        exposeHeaders: [...EXPOSED_HEADERS],
        maxAge: Duration.seconds(PREFLIGHT_SECONDS),
      },
    });
    api.addStage('DefaultStage', { autoDeploy: true, ...guards(stage, accessLog) });
    const turnAway = tokensOf === undefined ? {} : { authorizer: authorizerOf(tokensOf) };
    for (const [alias, routes] of Map.groupBy(withSlashes(routesTo(functions)), (route) => route.alias)) {
      const [{ function: name } = { function: 'entry' as const }] = routes;
      const integration = integrationOf(name, alias);
      for (const { method, path, needsToken } of routes) {
        const methods = [HttpMethod[method as keyof typeof HttpMethod]];
        api.addRoutes({ path, methods, integration, ...(needsToken ? turnAway : {}) });
      }
    }
    this.apiId = api.apiId;
    this.url = api.apiEndpoint;
    this.emulatorPath = emulatorPath('http', api.apiId, stage.name);
  }
}

/** It takes the pool's access tokens for these clients; ID tokens, which it takes too, are refused by the functions. */
function authorizerOf({ issuer, clientId, probeClientId }: TokenIssuer): HttpJwtAuthorizer {
  return new HttpJwtAuthorizer('People', issuer, { jwtAudience: [clientId, probeClientId] });
}

function guards({ throttle }: Stage, accessLog: LogGroup | undefined): HttpStageOptions {
  return {
    ...(throttle === undefined ? {} : { throttle }),
    ...(accessLog === undefined
      ? {}
      : {
          accessLogSettings: {
            destination: new LogGroupLogDestination(accessLog),
            format: accessLogFormat('$context.routeKey'),
          },
        }),
  };
}

/**
 * The routes, and for each collection everything below it. An HTTP API has another route for `/items/` than for
 * `/items`, and only a greedy path can express it; the functions ignore one slash at the end of a path. It leads to the
 * function of the shortest path, and needs a token if all of them do. One that does as a shorter one says is left out.
 */
function withSlashes(routes: readonly Route[]): readonly Route[] {
  const below = (path: string) => `${path.replace(/\/\{.*$/, '')}/{proxy+}`;
  const collections = [...Map.groupBy(routes, ({ method, path }) => `${method} ${below(path)}`).values()];
  const greedy = collections.flatMap((all) => {
    const [first] = all.toSorted((one, other) => one.path.length - other.path.length);
    return first === undefined
      ? []
      : [{ ...first, path: below(first.path), needsToken: all.every((one) => one.needsToken) }];
  });
  const all = [...greedy, ...ofOneFunction(greedy)];
  const isSaid = (one: Route) =>
    all.some((other) => {
      const isShorter = one.path !== other.path && one.path.startsWith(other.path.replace('{proxy+}', ''));
      return isShorter && leadsAlike(one, other);
    });
  const added = all.filter((route) => !isSaid(route));
  // The board has its greedy route already.
  return [...new Map([...added, ...routes].map((route) => [`${route.method} ${route.path}`, route])).values()];
}

/** One greedy route in place of those that begin alike and lead to one function: a stack has 500 resources. */
function ofOneFunction(greedy: readonly Route[]): readonly Route[] {
  const first = ({ path }: Route) => `/${path.split('/')[1]}/{proxy+}`;
  return [...Map.groupBy(greedy, (route) => `${route.method} ${first(route)}`).values()].flatMap(([one, ...others]) =>
    one !== undefined && others.length > 0 && others.every((other) => leadsAlike(one, other))
      ? [{ ...one, path: first(one) }]
      : [],
  );
}

function leadsAlike(one: Route, other: Route): boolean {
  return one.method === other.method && one.alias === other.alias && one.needsToken === other.needsToken;
}
