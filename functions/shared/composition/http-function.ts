import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { loadEnv } from '../config/env.ts';
import type { GatewayHandler } from '../http/adapter.ts';
import { createHttpHandler, type RouteHandler } from '../http/handler.ts';
import { functionLogger } from './function-logger.ts';

const environment = z.object({ PUBLIC_PATH: z.optional(z.string()) });

/** A function's HTTP handler, configured by `PUBLIC_PATH` (only where clients reach the API under a path of somebody else's host). */
export function createHttpFunction<K extends string, C = Context>(
  routes: Readonly<Record<K, RouteHandler<C>>>,
  problemBase: string,
): GatewayHandler<C> {
  return createHttpHandler({
    routes,
    problemBase,
    logger: functionLogger(),
    publicPath: loadEnv(environment).PUBLIC_PATH,
  });
}
