import { ALLOWED_HEADERS, PREFLIGHT_SECONDS } from '#contracts/http/cors.ts';
import { prefersHtml } from '../shared/http/media-type.ts';
import { allowed, notAllowed, notFound } from '../shared/http/problem/http-problem.error.ts';
import type { GatewayRequest } from '../shared/http/request.ts';
import { type HttpResponse, ok } from '../shared/http/response.ts';
import { documentAt } from './documents.ts';
import { REFERENCE_PATH, reference } from './reference.ts';
import { allMethods, collections, methodsOf } from './route-methods.ts';

const BOARD = '/board';

/**
 * Answers every request that no other function handles: `GET /` with the index, or for a browser with the way to the
 * board, `GET /openapi.json` and
 * `GET /asyncapi.json` with a document, `GET /docs` with a page for people, and any `OPTIONS`, preflight or not. Throws
 * HttpProblem 405 with `Allow` when the path has other methods, else 404.
 */
export async function answerUnmatched(request: GatewayRequest): Promise<HttpResponse> {
  const { method, path } = request;
  const methods = methodsOf(path);
  if (method === 'OPTIONS') return optionsOf(methods, request.headers['access-control-request-method'] !== undefined);
  if (method === 'GET' || method === 'HEAD') {
    if (path === '/') return prefersHtml(request.headers.accept) ? toBoard(303, request) : ok(index(request));
    if (path === `${BOARD}/`) return toBoard(308, request);
    if (path.replace(/\/$/, '') === REFERENCE_PATH) return reference(request);
    const document = documentAt(path);
    if (document !== undefined) return document;
  }
  // A route that leads nowhere is one of a part that this market does without.
  throw methods.includes(method) ? notFound() : notAllowed(method, methods);
}

/**
 * To the board: whoever opens the API's address in a browser wants to see the market. Its address has no slash at the
 * end, because not every gateway leads `/board/` to it.
 */
function toBoard(status: 303 | 308, { baseUrl }: GatewayRequest): HttpResponse {
  return { status, headers: { location: `${baseUrl}${BOARD}` } };
}

function optionsOf(methods: readonly string[], preflight: boolean): HttpResponse {
  if (!preflight && methods.length === 0) throw notFound();
  const allow = methods.length === 0 ? {} : { allow: allowed(methods) };
  return { status: 204, headers: { ...allow, ...(preflight ? permissions(methods) : {}) } };
}

/** An unknown path gets every method, so that a browser shows its script the 404 instead of a CORS error. */
function permissions(methods: readonly string[]): Readonly<Record<string, string>> {
  return {
    'access-control-allow-methods': allowed(methods.length === 0 ? allMethods : methods),
    'access-control-allow-headers': ALLOWED_HEADERS.join(', '),
    'access-control-max-age': String(PREFLIGHT_SECONDS),
  };
}

/**
 * The API's entry as HAL: links to its document and its page for people (RFC 8631), one to the document of the events,
 * those to who asks and to the neighbourhoods, and one templated link per list.
 */
function index({ baseUrl }: GatewayRequest): object {
  const lists = collections().map((name) => [name, { href: `${baseUrl}/${name}{?size,sort,cursor}`, templated: true }]);
  return {
    _links: {
      self: { href: `${baseUrl}/` },
      'service-desc': { href: `${baseUrl}/openapi.json` },
      'service-doc': { href: `${baseUrl}${REFERENCE_PATH}` },
      me: { href: `${baseUrl}/me` },
      neighbourhoods: { href: `${baseUrl}/neighbourhoods` },
      asyncapi: { href: `${baseUrl}/asyncapi.json` },
      ...Object.fromEntries(lists),
    },
  };
}
