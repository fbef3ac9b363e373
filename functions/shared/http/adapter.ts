import { withinInvocation } from '../config/invocation.ts';
import { errorFields, type LogFields, type Logger } from '../observability/logger.ts';
import { monotonicMs } from '../observability/monotonic.ts';
import { traced } from '../observability/traces/traced.ts';
import { type CorsOptions, corsHeaders } from './cors.ts';
import { type GatewayResult, toGatewayResult, toProblemResult } from './gateway-result.ts';
import { loggedPath } from './logged-path.ts';
import type { PublicAddress } from './payload/base-url.ts';
import { problemOf } from './problem/problem-of.ts';
import { type GatewayEvent, type GatewayRequest, toHttpRequest } from './request.ts';
import type { HttpResponse } from './response.ts';

/** A Lambda handler behind either gateway. */
export type GatewayHandler<C> = (event: GatewayEvent, context: C) => Promise<GatewayResult>;

/** What every HTTP function needs besides its routes. */
export interface HttpOptions extends CorsOptions {
  readonly logger: Logger;
  /** The start of every link; by default the domain that the gateway was called by. */
  readonly address?: PublicAddress;
  /** The start of a problem's `type`; the problem's code follows directly. */
  readonly problemBase: string;
  /** A clock in milliseconds, for the duration in the log line. */
  readonly now?: () => number;
  /** Called for each request that ends in an unexpected error. */
  readonly onFault?: () => void;
}

/**
 * Wraps one answering function as a Lambda handler: reads the event, writes the response or the problem, and logs one
 * line `request` per request. It never throws, and it answers before Lambda ends it. An unexpected error is logged
 * whole and answered with a fixed text.
 */
export function answerWith<C>(
  options: HttpOptions,
  answer: (request: GatewayRequest, context: C) => Promise<HttpResponse>,
): GatewayHandler<C> {
  const { logger, address = {}, problemBase, now = monotonicMs, onFault } = options;

  return (event, context) => traced('request', () => handleHttp(event, context));

  async function handleHttp(event: GatewayEvent, context: C): Promise<GatewayResult> {
    const started = now();
    let request: GatewayRequest | undefined;
    let extra: LogFields = {};
    let result: GatewayResult;
    try {
      const asked = toHttpRequest(event, address);
      request = asked;
      result = toGatewayResult(await withinInvocation(context, () => answer(asked, context)), asked);
    } catch (error) {
      const { problem, logFields } = problemOf(error);
      if (problem.status === 500) {
        logger.error('unexpected error', { ...requestFields(request), ...errorFields(error) });
        onFault?.();
      }
      extra = { code: problem.code, ...logFields };
      result = toProblemResult(problem, problemBase, request);
    }
    const ms = Math.round((now() - started) * 10) / 10;
    logger.info('request', { ...requestFields(request), status: result.statusCode, ms, ...extra });
    return { ...result, headers: { ...corsHeaders(request?.headers.origin, options), ...result.headers } };
  }
}

/** Never logs the query, headers or body: log lines may hold only ids. */
function requestFields(request: GatewayRequest | undefined): LogFields {
  if (request === undefined) return {};
  const { method, route, path, correlationId } = request;
  return { method, route, path: loggedPath(path), correlationId };
}
