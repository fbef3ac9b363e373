import type { Context } from 'aws-lambda';
import type { GatewayHandler, HttpOptions } from '../http/adapter.ts';
import { createHttpHandler, type RouteHandler } from '../http/handler.ts';
import { functionLogger } from './function-logger.ts';
import type { GatewayVariables } from './variables.ts';

/** What answers of one API have in common, whatever function gives them. */
export type Edge = Pick<HttpOptions, 'problemBase' | 'exposedHeaders'>;

/** A function's HTTP handler. Takes its routes, what its API's answers have in common, and what its stage says of addresses. */
export function createHttpFunction<K extends string, C = Context>(
  routes: Readonly<Record<K, RouteHandler<C>>>,
  edge: Edge,
  env: GatewayVariables,
): GatewayHandler<C> {
  return createHttpHandler({ routes, ...httpOptions(edge, env) });
}

/** The options of an HTTP function; see {@link createHttpFunction}. */
export function httpOptions(edge: Edge, env: GatewayVariables): HttpOptions {
  const address = { baseUrl: env.PUBLIC_BASE_URL, path: env.PUBLIC_PATH };
  return { ...edge, address, origins: env.ALLOWED_ORIGINS?.split(' '), logger: functionLogger() };
}
