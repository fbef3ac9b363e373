import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { EXPOSED_HEADERS } from '#contracts/http/cors.ts';
import { problemBase } from '#contracts/http/problem-base.ts';

interface GatewayProblem {
  readonly status: number;
  /** Stable, kebab-case; the last part of the problem's `type`. */
  readonly code: string;
  /** A sentence for the client. */
  readonly detail: string;
  /** Seconds after which asking again may help. */
  readonly retryAfter?: number;
}

const notFound = { status: 404, code: 'not-found', detail: 'There is nothing at this address.' };
const forbidden = { status: 403, code: 'forbidden', detail: 'This request is not let through.' };
const badRequest = { status: 400, code: 'invalid-request', detail: 'The request cannot be read.' };
const internal = {
  status: 500,
  code: 'internal-error',
  detail: 'Something went wrong on our side. Quote the correlation id when you report it.',
};
const late = {
  status: 504,
  code: 'no-answer-in-time',
  detail: 'No answer came in time. What was asked for may still happen. Asking again is safe.',
  retryAfter: 1,
};

/**
 * Every answer that API Gateway gives itself, by its type there. It reports an unknown path as a missing token.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
const problems: Readonly<Record<string, GatewayProblem>> = {
  DEFAULT_4XX: badRequest,
  DEFAULT_5XX: internal,
  ACCESS_DENIED: forbidden,
  API_CONFIGURATION_ERROR: internal,
  AUTHORIZER_CONFIGURATION_ERROR: internal,
  AUTHORIZER_FAILURE: internal,
  BAD_REQUEST_BODY: badRequest,
  BAD_REQUEST_PARAMETERS: badRequest,
  EXPIRED_TOKEN: { status: 401, code: 'invalid-token', detail: 'The token has expired.' },
  INTEGRATION_FAILURE: late,
  INTEGRATION_TIMEOUT: late,
  INVALID_API_KEY: forbidden,
  INVALID_SIGNATURE: forbidden,
  MISSING_AUTHENTICATION_TOKEN: notFound,
  QUOTA_EXCEEDED: { status: 429, code: 'quota-exceeded', detail: 'The quota of this client is used up.' },
  REQUEST_TOO_LARGE: { status: 413, code: 'body-too-large', detail: 'The request is too large.' },
  RESOURCE_NOT_FOUND: notFound,
  THROTTLED: {
    status: 429,
    code: 'too-many-requests',
    detail: 'Too many requests came at once, and this one was not looked at. Ask again shortly.',
    retryAfter: 1,
  },
  // It does not tell no token from a bad one.
  UNAUTHORIZED: {
    status: 401,
    code: 'sign-in-required',
    detail: 'Sign in first: send a token as a Bearer token.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    code: 'unsupported-media-type',
    detail: 'The body must be JSON: send it as application/json.',
  },
  WAF_FILTERED: forbidden,
};

/**
 * Makes a REST API's own answers look like those of functions: problem details (RFC 9457) that browsers can read across
 * origins.
 */
export function addGatewayProblems(api: RestApi): void {
  for (const [type, problem] of Object.entries(problems)) {
    api.addGatewayResponse(type, {
      type: ResponseType.of(type),
      statusCode: String(problem.status),
      responseHeaders: headersOf(problem),
      // The key only selects the default template.
      templates: { 'application/json': bodyOf(problem) },
    });
  }
}

/** Quoted values are constants; others come from the request. */
function headersOf({ status, retryAfter }: GatewayProblem): Record<string, string> {
  return {
    'Content-Type': "'application/problem+json'",
    'Access-Control-Allow-Origin': "'*'",
    'Access-Control-Expose-Headers': `'${EXPOSED_HEADERS.join(',')}'`,
    'x-correlation-id': 'context.requestId',
    ...(status === 401 ? { 'WWW-Authenticate': "'Bearer'" } : {}),
    ...(retryAfter === undefined ? {} : { 'Retry-After': `'${retryAfter}'` }),
  };
}

function bodyOf({ status, code, detail }: GatewayProblem): string {
  const type = `${problemBase}${code}`;
  const title = code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');
  return JSON.stringify({ type, title, status, detail, correlationId: '$context.requestId' });
}
