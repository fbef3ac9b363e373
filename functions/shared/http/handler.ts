import { answerWith, type GatewayHandler, type HttpOptions } from './adapter.ts';
import { callerOf, requireOperator, requireSignIn, type SignInOptions } from './caller/caller-of.ts';
import { notAllowed } from './problem/http-problem.error.ts';
import type { HttpRequest } from './request.ts';
import type { HttpResponse } from './response.ts';
import { routeTable } from './route-table.ts';

/**
 * Answers one route. `C` is the context that the function's container passes to its routes. Routes throw errors and
 * never write error answers themselves.
 */
export type RouteHandler<C> = (request: HttpRequest, context: C) => Promise<HttpResponse>;

/** Options of an HTTP function: the adapter's options, how it learns who calls, and one handler per route key. */
export interface HttpHandlerOptions<K extends string, C> extends HttpOptions, SignInOptions {
  readonly routes: Readonly<Record<K, RouteHandler<C>>>;
  /** Keys of routes that need no sign-in, wherever it is required; others' keys do not matter. */
  readonly publicRoutes: ReadonlySet<string>;
  /** Keys of routes for operators alone. */
  readonly operatorRoutes: ReadonlySet<string>;
  /** The keys of all routes of the API, also those of other functions: an HTTP API sends everything below a path here. */
  readonly allRoutes?: readonly string[];
}

/**
 * Builds the Lambda handler of an HTTP function from its routes. A request without a route in the table is a 404
 * problem, or a 405 with `Allow` when its path has other methods. A token that is not good is a 401 problem on every
 * route. The handler never throws: every error becomes problem details.
 */
export function createHttpHandler<K extends string, C>(options: HttpHandlerOptions<K, C>): GatewayHandler<C> {
  const { routes, publicRoutes, operatorRoutes } = options;
  const table = routeTable(Object.keys(routes) as K[]);
  // Built when it is needed: an instance seldom meets an address that it does not know.
  const methodsAt = (path: string) => routeTable(options.allRoutes ?? Object.keys(routes)).methodsAt(path);
  return answerWith<C>(options, async (request, context) => {
    const found = table.find(request.method, request.path);
    if (found === undefined) throw notAllowed(request.method, methodsAt(request.path));
    const caller = await callerOf(request.headers.authorization, options);
    if (operatorRoutes.has(found.key)) requireOperator(caller);
    else if (!publicRoutes.has(found.key)) requireSignIn(caller);
    const params = { ...found.params, ...request.params };
    return await routes[found.key]({ ...request, params, caller }, context);
  });
}
