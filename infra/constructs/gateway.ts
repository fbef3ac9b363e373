import type { Alias, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type HttpFunction, type RouteKey, routes } from '#contracts/http/routes.ts';
import type { GatewayKind, Stage } from '../stage.ts';

/** Properties of a gateway: the functions that its routes lead to. */
export interface GatewayProps {
  readonly stage: Stage;
  readonly functions: Readonly<Record<HttpFunction, Alias>>;
  /** Receives a line for each request. It stays when the kind of gateway changes; emulators have none. */
  readonly accessLog?: LogGroup;
}

/** The common properties of both kinds of gateway. */
export interface Gateway {
  readonly url: string;
  readonly apiId: string;
  /** The API's path under an emulator's address. */
  readonly emulatorPath: string;
}

/** One route of the table, split into its parts. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly function: HttpFunction;
}

/** The path of an API under an emulator's own address. */
export function emulatorPath(kind: GatewayKind, apiId: string, stageName: string): string {
  const api = `/_aws/execute-api/${apiId}`;
  return kind === 'http' ? api : `${api}/${stageName}`;
}

/** The route table as a list, with a HEAD for every GET. */
export function routeList(): readonly Route[] {
  return Object.entries(routes).flatMap(([key, route]) => {
    const [method = '', path = ''] = (key as RouteKey).split(' ');
    const methods = method === 'GET' ? ['GET', 'HEAD'] : [method];
    return methods.map((one) => ({ method: one, path, function: route.function }));
  });
}

/**
 * An alias as the interface that integrations accept: the library's own class and interface differ under
 * exactOptionalPropertyTypes.
 */
export function asFunction(alias: Alias): IFunction {
  return alias as IFunction;
}
