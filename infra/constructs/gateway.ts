import type { Alias, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { boardRoutes, type HttpFunction, routes } from '#contracts/http/routes.ts';
import type { GatewayKind, Stage } from '../stage.ts';

/** The functions that routes lead to; without books none leads to `ledger`. */
export type HttpFunctions = Readonly<Record<Exclude<HttpFunction, 'ledger'>, Alias> & { readonly ledger?: Alias }>;

/** Properties of a gateway: the functions that its routes lead to. */
export interface GatewayProps {
  readonly stage: Stage;
  readonly functions: HttpFunctions;
  /** Receives a line for each request. It stays when the kind of gateway changes; emulators have none. */
  readonly accessLog?: LogGroup;
  /**
   * Without a token of this pool the gateway itself turns requests away, where the route needs one; otherwise every
   * request reaches a function, which verifies tokens in any case.
   */
  readonly tokensOf?: TokenIssuer | undefined;
}

/** A user pool and its client, as who takes their tokens knows them. */
export interface TokenIssuer {
  readonly userPoolId: string;
  readonly clientId: string;
  /** The client by which the probe signs its own people in. */
  readonly probeClientId: string;
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** Where its keys are published. */
  readonly jwksUri: string;
  /** The address of its sign-in pages, without a final slash. */
  readonly pages: string;
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
  /** The function itself. */
  readonly alias: Alias;
  /** Whether only people who signed in may use it, in a market that requires signing in. */
  readonly needsToken: boolean;
}

/** The path of an API under an emulator's own address. */
export function emulatorPath(kind: GatewayKind, apiId: string, stageName: string): string {
  const api = `/_aws/execute-api/${apiId}`;
  return kind === 'http' ? api : `${api}/${stageName}`;
}

/** The routes of the table and of the board that lead to these functions, with a HEAD for every GET. */
export function routesTo(functions: HttpFunctions): readonly Route[] {
  return Object.entries({ ...routes, ...boardRoutes }).flatMap(([key, route]) => {
    const [method = '', path = ''] = key.split(' ');
    const methods = method === 'GET' ? ['GET', 'HEAD'] : [method];
    const needsToken = route.may !== 'anybody';
    const alias = functions[route.function];
    if (alias === undefined) return [];
    return methods.map((one) => ({ method: one, path, function: route.function, alias, needsToken }));
  });
}

/**
 * An alias as the interface that integrations accept: the library's own class and interface differ under
 * exactOptionalPropertyTypes.
 */
export function asFunction(alias: Alias): IFunction {
  return alias as IFunction;
}
