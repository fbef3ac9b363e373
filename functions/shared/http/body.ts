import * as z from 'zod/mini';
import { issueMessage } from './issue-message.ts';
import { isJson } from './media-type.ts';
import { HttpProblem } from './problem.ts';
import type { HttpRequest } from './request.ts';

const MAX_BYTES = 64 * 1024;

/**
 * The request's JSON object read by a schema; unknown fields are the schema's to ignore.
 * Throws HttpProblem: 415 not JSON, 413 above 64 KiB, 400 missing, malformed, not an object, or refused by the schema (with a
 * message per field).
 */
export function parseBody<T>(request: HttpRequest, schema: z.ZodMiniType<T>): T {
  const result = z.safeParse(schema, parseObject(request), { reportInput: true });
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issueMessage(issue) }));
  throw new HttpProblem(400, 'invalid-body', 'Some fields of the body are not valid.', { errors });
}

function parseObject(request: HttpRequest): object {
  const text = request.body;
  if (text === undefined) throw malformed('The body is missing: a JSON object is expected.');
  if (!isJson(request.headers['content-type'])) {
    throw new HttpProblem(415, 'unsupported-media-type', 'The body must be JSON: send it as application/json.');
  }
  if (Buffer.byteLength(text, 'utf8') > MAX_BYTES) {
    throw new HttpProblem(413, 'body-too-large', `The body is larger than ${MAX_BYTES} bytes.`);
  }
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed('The body must be a JSON object.');
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the input and names internals.
    throw malformed('The body is not valid JSON.');
  }
}

function malformed(detail: string): HttpProblem {
  return new HttpProblem(400, 'malformed-body', detail);
}
