import { problemBase } from '../problem-base.ts';
import { operatorRoutes, publicRoutes } from '../routes.ts';
import { linksOf } from './links.ts';
import type { Answer, Operation } from './operation.ts';
import { type ProblemCode, type ProblemType, problems } from './problems.ts';

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });
const response = (name: string) => ({ $ref: `#/components/responses/${name}` });
const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const correlated = { 'x-correlation-id': header('CorrelationId') };

/** The media types of answers that are no problems: HAL, unless a client asks for another by name. */
const MEDIA_TYPES = ['application/hal+json', 'application/prs.hal-forms+json', 'application/json'] as const;

/** What the gateway says when it answers itself: a REST API as a problem, an HTTP API in words of its own. */
const BY_GATEWAY: ReadonlySet<number> = new Set([429, 500, 503]);
const byGateway = { 'application/json': { schema: schema('GatewayMessage') } };

/** Headers of answers, by their names in the document. */
export const headers = {
  CorrelationId: { description: 'The name of the request in logs and events.', schema: { type: 'string' } },
  ETag: { description: 'The entity tag of the body.', schema: { type: 'string' } },
  Location: { description: 'The address of what the answer shows.', schema: { type: 'string', format: 'uri' } },
  RetryAfter: {
    description:
      'Seconds after which to ask again. A refusal without it stays until somebody changes something, unless its problem may pass.',
    schema: { type: 'integer', minimum: 1 },
  },
  WwwAuthenticate: {
    description: 'Why there is no access: the challenge of RFC 6750.',
    schema: { type: 'string' },
  },
  IdempotentReplayed: {
    description: '`true` when an earlier sending of this request created it.',
    schema: { const: 'true' },
  },
};

const notModified = {
  description: 'Nothing has changed since the answer with this `ETag`.',
  headers: { etag: header('ETag'), ...correlated },
};

/** The most types of problem in an answer that has a name of its own in the document. */
const MOST_IN_NAME = 3;

/** Every answer of an operation, by status. `key` is its route's key. */
export function responsesOf(key: string, operation: Operation): Readonly<Record<string, object>> {
  const good = Object.entries(operation.answers).map(([status, answer]) => [status, goodAnswer(answer, operation)]);
  const bad = problemsOf(key, operation).map((codes) => {
    const { status } = problems[codes[0]];
    const page = operation.answers[status];
    if (page !== undefined) return [status, pageOrProblem(goodAnswer(page, operation), problemAnswer(codes))];
    return [status, codes.length > MOST_IN_NAME ? problemAnswer(codes) : response(nameOf(codes))];
  });
  const kept = key.startsWith('GET ') ? { 304: response('NotModified') } : {};
  return { ...Object.fromEntries([...good, ...bad]), ...kept };
}

/** The answers that operations share, by their names in the document. */
export function responsesOfAll(operations: Readonly<Record<string, Operation>>): Readonly<Record<string, object>> {
  const sets = Object.entries(operations).flatMap(([key, operation]) => problemsOf(key, operation));
  const shared = sets.filter((codes) => codes.length <= MOST_IN_NAME);
  return {
    NotModified: notModified,
    ...Object.fromEntries(shared.map((codes) => [nameOf(codes), problemAnswer(codes)])),
  };
}

interface Described {
  readonly description: string;
  readonly headers: object;
  readonly content?: object;
}

type Codes = readonly [ProblemCode, ...ProblemCode[]];

/** The types of problem that an operation may answer, by status. */
function problemsOf(key: string, operation: Operation): readonly Codes[] {
  const sets = new Map<number, Codes>();
  for (const code of new Set([...operation.problems, ...problemsOfKind(key, operation)])) {
    const { status } = problems[code];
    const others = sets.get(status);
    sets.set(status, others === undefined ? [code] : [...others, code]);
  }
  return [...sets.values()];
}

/** `item-not-found`, `not-found` → `ItemNotFoundOrNotFound`. */
function nameOf(codes: Codes): string {
  const names = codes.map((code) => code.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()));
  return names.join('Or');
}

/** What every operation of its kind may answer. */
function problemsOfKind(
  key: string,
  { tag, list, paged, body, conditional, repeatable }: Operation,
): readonly ProblemCode[] {
  return [
    ...(key.includes('{') ? (['not-found'] as const) : []),
    ...(list === undefined && !paged ? [] : (['invalid-query'] as const)),
    ...(body === undefined
      ? []
      : (['malformed-body', 'invalid-body', 'body-too-large', 'unsupported-media-type'] as const)),
    ...(conditional ? (['malformed-if-match', 'precondition-failed'] as const) : []),
    ...(repeatable ? (['malformed-idempotency-key', 'request-under-way', 'idempotency-key-reused'] as const) : []),
    ...(tag === 'api' ? [] : problemsOfCallers(key)),
    ...(tag === 'api' ? [] : (['store-unavailable'] as const)),
    ...(key.startsWith('GET ') ? [] : (['too-much-contention'] as const)),
    'out-of-time',
    'too-many-requests',
    'internal-error',
    'no-answer-in-time',
  ];
}

function problemsOfCallers(key: string): readonly ProblemCode[] {
  const ofTokens = ['invalid-token', 'no-customer-number', 'identity-unavailable'] as const;
  if (publicRoutes.has(key)) return ofTokens;
  return [...ofTokens, 'sign-in-required', ...(operatorRoutes.has(key) ? (['not-an-operator'] as const) : [])];
}

function goodAnswer({ meaning, schema: name, type, located }: Answer, { repeatable }: Operation): Described {
  const replayed = repeatable ? { 'idempotent-replayed': header('IdempotentReplayed') } : {};
  const where = located ? { location: header('Location') } : {};
  if (name === undefined) return { description: meaning, headers: { ...where, ...correlated } };
  const types = type === undefined ? MEDIA_TYPES : [type];
  return {
    description: meaning,
    headers: { etag: header('ETag'), ...where, ...replayed, ...correlated },
    content: Object.fromEntries(types.map((type) => [type, { schema: schema(name) }])),
    ...linksOf(name),
  };
}

/** A browser gets a page of a problem, and everybody else its details. */
function pageOrProblem(page: Described, { description, headers, content }: Described): Described {
  return {
    description: `${description}\n\n${page.description}`,
    headers: { ...page.headers, ...headers },
    content: { ...content, ...page.content },
  };
}

function described(code: ProblemCode): string {
  const { meaning, passes }: ProblemType = problems[code];
  return `\`${code}\`: ${meaning}${passes === 'maybe' ? ' It may pass: `Retry-After` comes only when it does soon.' : ''}`;
}

function problemAnswer(codes: Codes): Described {
  const types: readonly ProblemType[] = codes.map((code) => problems[code]);
  const { status } = problems[codes[0]];
  const passing = types.some(({ passes }) => passes) ? { 'retry-after': header('RetryAfter') } : {};
  const tagged = status === 412 ? { etag: header('ETag') } : {};
  const challenged = status === 401 ? { 'www-authenticate': header('WwwAuthenticate') } : {};
  const one = {
    properties: { status: { const: status }, type: { enum: codes.map((code) => `${problemBase}${code}`) } },
  };
  return {
    description: codes.map(described).join('\n\n'),
    headers: { ...tagged, ...challenged, ...passing, ...correlated },
    content: {
      'application/problem+json': { schema: { allOf: [schema('Problem'), one] } },
      ...(BY_GATEWAY.has(status) ? byGateway : {}),
    },
  };
}
