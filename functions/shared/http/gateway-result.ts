import { entityTag, isKnown } from './conditional/entity-tag.ts';
import { codingOf, gzipped } from './content-coding.ts';
import { CORRELATION_HEADER } from './correlation-id.ts';
import { responseMediaType } from './media-type.ts';
import type { HttpProblem } from './problem/http-problem.error.ts';
import type { GatewayRequest } from './request.ts';
import type { HttpResponse } from './response.ts';

/** The answer that both gateways accept: the common part of payload formats 1.0 and 2.0. */
export interface GatewayResult {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded: boolean;
}

/** A body as the gateway takes it. */
type Body = Pick<GatewayResult, 'body' | 'isBase64Encoded'>;

const NO_BODY: Body = { body: '', isBase64Encoded: false };

/** Statuses that have no body, whatever a route returns (RFC 9110). */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** Methods that ask for a representation, which the client may already have. */
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** The headers of requests that answers differ by. */
const VARY = 'accept, accept-encoding, authorization, origin';

/**
 * A route's response in the gateway's form, in the media type that the client asked for, compressed if it accepts that
 * and gains by it, and with the body's entity tag. 304 without the body when the request's `If-None-Match` names that tag.
 */
export function toGatewayResult(response: HttpResponse, request: GatewayRequest): GatewayResult {
  const { status, headers, version, base64, text = JSON.stringify(response.body) } = response;
  const type = responseMediaType(request.headers.accept);
  const content = WITHOUT_BODY.has(status) ? undefined : (base64 ?? text);
  if (content === undefined) return write(status, request, undefined, type, headers);
  const isOurs = request.compresses && base64 === undefined;
  const coding = isOurs ? codingOf(content, request.headers['accept-encoding']) : undefined;
  const etag = entityTag(content, type, version, coding);
  // Caches must revalidate every answer: resources change at any time, and answers differ by these headers.
  const tagged = { etag, 'cache-control': 'private, no-cache', vary: VARY, ...headers };
  const isKept = READING.has(request.method) && isKnown(request.headers['if-none-match'], etag);
  if (isKept) return write(304, request, undefined, type, tagged);
  const body = coding === undefined ? content : gzipped(content);
  const sent = { body, isBase64Encoded: base64 !== undefined || coding !== undefined };
  return write(status, request, sent, type, { ...tagged, ...(coding && { 'content-encoding': coding }) });
}

/** A problem as RFC 9457 details. Without a request (the event could not be read) the answer has no correlation id. */
export function toProblemResult(
  problem: HttpProblem,
  base: string,
  request: GatewayRequest | undefined,
): GatewayResult {
  const details = {
    ...problem.members,
    type: `${base}${problem.code}`,
    title: titleOf(problem.code),
    status: problem.status,
    detail: problem.detail,
    correlationId: request?.correlationId,
    errors: problem.errors,
  };
  const body = { body: JSON.stringify(details), isBase64Encoded: false };
  return write(problem.status, request, body, 'application/problem+json', problem.headers);
}

function write(
  status: number,
  request: GatewayRequest | undefined,
  content: Body | undefined,
  mediaType: string,
  headers: Readonly<Record<string, string>> = {},
): GatewayResult {
  const { body, isBase64Encoded } = content ?? NO_BODY;
  const bodiless = request?.method === 'HEAD';
  return {
    statusCode: status,
    headers: {
      ...(request === undefined ? {} : { [CORRELATION_HEADER]: request.correlationId }),
      ...(content === undefined ? {} : { 'content-type': mediaType }),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // The length that GET would have: the gateway would count the empty body it is given.
      ...(bodiless && body !== '' ? { 'content-length': String(lengthOf(body, isBase64Encoded)) } : {}),
      ...headers,
    },
    ...(bodiless ? NO_BODY : { body, isBase64Encoded }),
  };
}

/** Bytes of a body as clients get it. */
function lengthOf(body: string, isBase64Encoded: boolean): number {
  return Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');
}

/** `item-not-found` → `Item not found`: one title per type, as RFC 9457 asks. */
function titleOf(code: string): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
