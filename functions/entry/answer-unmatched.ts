import { HttpProblem, notFound } from '../shared/http/problem.ts';
import type { HttpRequest } from '../shared/http/request.ts';
import { type HttpResponse, ok } from '../shared/http/response.ts';
import { allMethods, collections, methodsOf } from './route-methods.ts';

/** How long a browser may keep a preflight's answer, in seconds; browsers cap it at two hours or less. */
const PREFLIGHT_SECONDS = '7200';

/**
 * Answers what no other function takes: `GET /` with the index, any `OPTIONS` as a CORS preflight.
 * Throws HttpProblem 405 with `Allow` when the path exists under other methods, else 404.
 */
export async function answerUnmatched(request: HttpRequest): Promise<HttpResponse> {
  const methods = methodsOf(request.path);
  if (request.method === 'OPTIONS') return preflight(methods);
  if (request.path === '/' && (request.method === 'GET' || request.method === 'HEAD')) return ok(index(request));
  // A method that is routed yet came here means the gateway and the route table differ: no claim that it is not allowed.
  if (methods.length === 0 || methods.includes(request.method)) throw notFound();
  throw new HttpProblem(405, 'method-not-allowed', `${methods.join(', ')} can be used here.`, {
    headers: { allow: allowed(methods) },
  });
}

/** An unknown path gets every method, so that a browser shows its script the 404 instead of a CORS error. */
function preflight(methods: readonly string[]): HttpResponse {
  const headers = {
    'access-control-allow-methods': allowed(methods.length === 0 ? allMethods : methods),
    'access-control-allow-headers': 'content-type, x-correlation-id, authorization',
    'access-control-max-age': PREFLIGHT_SECONDS,
  };
  return { status: 204, headers };
}

function allowed(methods: readonly string[]): string {
  return [...methods, 'OPTIONS'].join(', ');
}

/** The API's entry as HAL: one templated link per list. */
function index({ baseUrl }: HttpRequest): object {
  const lists = collections().map((name) => [name, { href: `${baseUrl}/${name}{?size,sort,cursor}`, templated: true }]);
  return { _links: { self: { href: `${baseUrl}/` }, ...Object.fromEntries(lists) } };
}
