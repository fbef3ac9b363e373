import { answerWith, type GatewayHandler, type HttpOptions } from './adapter.ts';
import { notFound } from './problem.ts';
import type { HttpRequest } from './request.ts';
import type { HttpResponse } from './response.ts';

/** Answers one route. `C` is what the function's container hands to its routes. Errors are thrown, never answered by hand. */
export type RouteHandler<C> = (request: HttpRequest, context: C) => Promise<HttpResponse>;

/** What an HTTP function is made of: the adapter's options and one handler per route key. */
export interface HttpHandlerOptions<K extends string, C> extends HttpOptions {
  readonly routes: Readonly<Record<K, RouteHandler<C>>>;
}

/**
 * Builds the Lambda handler of an HTTP function from its routes. A request the table has no route for is a 404 problem.
 * The handler never throws: every error becomes problem details.
 */
export function createHttpHandler<K extends string, C>(options: HttpHandlerOptions<K, C>): GatewayHandler<C> {
  const table = new Map<string, RouteHandler<C>>(Object.entries(options.routes));
  return answerWith<C>(options, async (request, context) => {
    const route = table.get(request.route);
    if (route === undefined) throw notFound();
    return await route(request, context);
  });
}
