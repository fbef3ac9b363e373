import type { Context } from 'aws-lambda';
import type { GatewayHandler } from '../http/adapter.ts';
import { createHttpHandler, type RouteHandler } from '../http/handler.ts';
import { functionLogger } from './function-logger.ts';
import type { GatewayVariables } from './variables.ts';

/** A function's HTTP handler. Takes its routes, what problem types begin with, and where its clients reach the API. */
export function createHttpFunction<K extends string, C = Context>(
  routes: Readonly<Record<K, RouteHandler<C>>>,
  problemBase: string,
  { PUBLIC_PATH: publicPath }: GatewayVariables,
): GatewayHandler<C> {
  return createHttpHandler({ routes, problemBase, publicPath, logger: functionLogger() });
}
