import type { Alias, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type HttpFunction, type RouteKey, routes } from '#contracts/http/routes.ts';
import type { GatewayKind, Stage } from '../stage.ts';

/** What a gateway is made of: the functions its routes lead to. */
export interface GatewayProps {
  readonly stage: Stage;
  readonly functions: Readonly<Record<HttpFunction, Alias>>;
  /** Takes a line for each request. It outlives a change of the kind of gateway; emulators have none. */
  readonly accessLog?: LogGroup;
}

/** What either kind of gateway tells of itself. */
export interface Gateway {
  readonly url: string;
  readonly apiId: string;
  /** The API's path under an emulator's address. */
  readonly emulatorPath: string;
}

/** One route of the table, taken apart. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly function: HttpFunction;
}

/** Where an emulator answers for an API, under its own address. Takes the kind of gateway, the API's id and the stage's name. */
export function emulatorPath(kind: GatewayKind, apiId: string, stageName: string): string {
  const api = `/_aws/execute-api/${apiId}`;
  return kind === 'http' ? api : `${api}/${stageName}`;
}

/** The route table as a list, and HEAD wherever there is GET. */
export function routeList(): readonly Route[] {
  return Object.entries(routes).flatMap(([key, name]) => {
    const [method = '', path = ''] = (key as RouteKey).split(' ');
    const methods = method === 'GET' ? ['GET', 'HEAD'] : [method];
    return methods.map((one) => ({ method: one, path, function: name }));
  });
}

/** An alias as the interface that integrations take: the library's own class and interface differ under exactOptionalPropertyTypes. */
export function asFunction(alias: Alias): IFunction {
  return alias as IFunction;
}
