import * as z from 'zod/mini';
import { HttpProblem } from '../problem/http-problem.error.ts';
import type { HttpRequest } from '../request.ts';
import { bodyText, malformed } from './body-text.ts';
import { issueMessage } from './issue-message.ts';
import { readJson } from './json.ts';

/**
 * Parses the request's JSON object by a schema. The schema ignores unknown fields; a null field counts as left out.
 * Where every field may be left out, a request without a body counts as an empty object: some clients send none. Throws
 * HttpProblem: what {@link bodyText} throws, and 400 when the body is malformed, no object, or refused by the schema
 * (with a message per field).
 */
export function parseBody<T>(request: HttpRequest, schema: z.ZodMiniType<T>): T {
  if (request.body === undefined) {
    const empty = z.safeParse(schema, {});
    if (empty.success) return empty.data;
  }
  const result = z.safeParse(schema, parseObject(bodyText(request)), { reportInput: true });
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issueMessage(issue) }));
  throw new HttpProblem(400, 'invalid-body', 'Some fields of the body are not valid.', { errors });
}

function parseObject(text: string): object {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed('The body must be a JSON object.');
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    // The parser's own message quotes the input and exposes internals.
    throw malformed('The body is not valid JSON.');
  }
}
