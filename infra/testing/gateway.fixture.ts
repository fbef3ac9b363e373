import { Template } from 'aws-cdk-lib/assertions';
import type { Construct } from 'constructs';
import { boardRoutes, type HttpFunction, routes } from '#contracts/http/routes.ts';
import { createAccessLog } from '../constructs/access-log.ts';
import type { GatewayProps, TokenIssuer } from '../constructs/gateway.ts';
import { MarketFunction, timeouts } from '../constructs/market-function.ts';
import { type GatewayKind, stageOf } from '../stage.ts';
import type { StageName } from '../stage-name.ts';
import type { WebSettings } from '../web-settings.ts';
import { createStack } from './app.fixture.ts';
import { type Resource, resourcesOf } from './template.fixture.ts';

type GatewayClass = new (scope: Construct, id: string, props: GatewayProps) => unknown;

/** A user pool that is in another stack. */
export const tokensOf: TokenIssuer = {
  userPoolId: 'eu-central-1_people',
  clientId: 'board',
  probeClientId: 'probe',
  issuer: 'https://issuer.example/people',
  jwksUri: 'https://issuer.example/keys',
  pages: 'https://pages.example',
};

/**
 * A stack with one function for each owner of routes and a gateway in front. `more`: what it does besides leading to
 * them.
 */
export function gatewayIn(
  Gateway: GatewayClass,
  kind: GatewayKind,
  stageName: StageName,
  web?: WebSettings,
  more: Pick<GatewayProps, 'tokensOf'> = {},
): Template {
  const stage = stageOf(stageName, kind, undefined, web);
  const stack = createStack();
  const live = (component: HttpFunction) =>
    new MarketFunction(stack, component, { stage, component, role: 'http', memoryMb: 512, timeout: timeouts.http })
      .live;
  const functions = {
    item: live('item'),
    reservation: live('reservation'),
    payment: live('payment'),
    review: live('review'),
    projections: live('projections'),
    web: live('web'),
    operations: live('operations'),
    notices: live('notices'),
    ledger: live('ledger'),
    entry: live('entry'),
  };
  const log = stage.emulated ? {} : { accessLog: createAccessLog(stack, stage) };
  new Gateway(stack, 'Gateway', { stage, functions, ...log, ...more });
  return Template.fromStack(stack);
}

/** The gateway's own log: the only one that belongs to no function. */
export function accessLogIn(template: Template): Resource {
  const logs = resourcesOf(template, 'AWS::Logs::LogGroup').filter(({ properties }) => !('LogGroupName' in properties));
  const [only] = logs;
  if (only === undefined || logs.length > 1) throw new Error(`${logs.length} access logs`);
  return only;
}

/**
 * The function whose live alias a piece of template refers to, e.g. an integration's address. Throws when it refers to
 * none or several.
 */
export function calleeIn(template: Template, piece: unknown): HttpFunction {
  const text = JSON.stringify(piece);
  const names = resourcesOf(template, 'AWS::Lambda::Alias')
    .filter(({ id }) => text.includes(`{"Ref":"${id}"}`))
    .map(({ properties }) => JSON.stringify(properties.FunctionName));
  const functions = resourcesOf(template, 'AWS::Lambda::Function').filter(({ id }) =>
    names.includes(`{"Ref":"${id}"}`),
  );
  const [only] = functions.map(({ properties }) => String(properties.FunctionName).split('-')[2]);
  if (only === undefined || functions.length > 1) throw new Error(`${functions.length} functions in ${text}`);
  return only as HttpFunction;
}

/** The routes that need a token where people have to sign in, with a HEAD for each GET. */
export function routesWithToken(): readonly string[] {
  const keys = Object.entries(routes).flatMap(([key, { may }]) => (may === 'anybody' ? [] : [key]));
  return [...keys, ...keys.flatMap((key) => (key.startsWith('GET ') ? [key.replace('GET', 'HEAD')] : []))].toSorted();
}

/** The function of each route: those of the table and of the board, and a HEAD for each GET. */
export function functionsByRoute(): Record<string, HttpFunction> {
  const named = Object.entries({ ...routes, ...boardRoutes }).map(([key, route]) => [key, route.function] as const);
  const heads = named.filter(([key]) => key.startsWith('GET '));
  return Object.fromEntries([...named, ...heads.map(([key, name]) => [key.replace(/^GET/, 'HEAD'), name] as const)]);
}

/** A line of the access log with this format, in which every number is 1. Throws when it is not JSON. */
export function lineIn(format: unknown): Readonly<Record<string, unknown>> {
  return JSON.parse(String(format).replaceAll(/:\$[\w.]+/g, ':1'));
}
