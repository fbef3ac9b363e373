import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Caller } from '../domain/caller.ts';
import { correlationId } from './correlation-id.ts';
import { baseUrl, type PublicAddress } from './payload/base-url.ts';
import { readPayloadV1 } from './payload/payload-v1.ts';
import { readPayloadV2 } from './payload/payload-v2.ts';

/** A request in the form that all other code uses, whichever gateway and payload format brought it. */
export interface HttpRequest {
  /** Upper-case HTTP method. */
  readonly method: string;
  /** `METHOD /path/{parameter}`, or `$default` when no route matched. */
  readonly route: string;
  /** The resource's path: no stage, no base path, no local prefix. */
  readonly path: string;
  /** Path parameters by name, as the gateway gives them. */
  readonly params: Readonly<Record<string, string>>;
  /** Query parameters by name, decoded; the last value of a repeated one. */
  readonly query: Readonly<Record<string, string>>;
  /** Headers by lower-case name; repeated ones joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text, already decoded; absent when none was sent. */
  readonly body: string | undefined;
  /** `scheme://host[/prefix]` that the client used, without a trailing slash: the start of links. */
  readonly baseUrl: string;
  /** The caller's `x-correlation-id` if it has the allowed form, else the gateway's request id. */
  readonly correlationId: string;
  /** The gateway's own id of this request. */
  readonly requestId: string;
  /** Whether the gateway leaves the compression of answers to functions: an HTTP API does, a REST API has its own. */
  readonly compresses: boolean;
  readonly caller: Caller;
}

/** A request before anybody asked who sends it. */
export type GatewayRequest = Omit<HttpRequest, 'caller'>;

/** What API Gateway sends: payload 2.0 (HTTP API) or 1.0 (REST API). */
export type GatewayEvent = APIGatewayProxyEventV2 | APIGatewayProxyEvent;

/** Reads a gateway event of either payload format. `address` says what the stage trusts for addresses. */
export function toHttpRequest(event: GatewayEvent, address: PublicAddress): GatewayRequest {
  const payload = 'routeKey' in event ? readPayloadV2(event) : readPayloadV1(event);
  const { method, route, path, params, query, headers, body, requestId } = payload;
  return {
    method,
    route,
    path,
    params,
    query,
    headers,
    body,
    requestId,
    compresses: 'routeKey' in event,
    baseUrl: baseUrl(payload, address),
    correlationId: correlationId(headers, requestId),
  };
}
