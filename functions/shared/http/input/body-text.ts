import { mediaTypes } from '../media-type.ts';
import { HttpProblem } from '../problem/http-problem.error.ts';
import type { HttpRequest } from '../request.ts';

const MAX_BYTES = 64 * 1024;

/** JSON is UTF-8, by any of its names; ASCII is a subset. */
const UTF_8 = /^(?:utf-?8|us-ascii)$/;

/** The gateway or a decoder replaces bytes that are not UTF-8 with this character. */
const REPLACED = '\ufffd';

/** A byte order mark, which some clients send first. */
const MARK = '\ufeff';

/**
 * The text of a request's JSON body, without a byte order mark. Throws HttpProblem: 415 for another media type, charset
 * or encoding, 413 above 64 KiB, 400 when it is missing or not UTF-8.
 */
export function bodyText({ body, headers }: HttpRequest): string {
  if (body === undefined) throw malformed('The body is missing: a JSON object is expected.');
  refuseOtherTypes(headers['content-type']);
  refuseEncodings(headers['content-encoding']);
  if (Buffer.byteLength(body, 'utf8') > MAX_BYTES) {
    throw new HttpProblem(413, 'body-too-large', `The body is larger than ${MAX_BYTES} bytes.`);
  }
  if (body.includes(REPLACED)) throw malformed('The body is not valid UTF-8: send JSON in UTF-8.');
  return body.startsWith(MARK) ? body.slice(MARK.length) : body;
}

/** 400: the body cannot be read at all. `detail` is a sentence for the client. */
export function malformed(detail: string): HttpProblem {
  return new HttpProblem(400, 'malformed-body', detail);
}

function refuseOtherTypes(contentType: string | undefined): void {
  for (const { type, parameters } of mediaTypes(contentType)) {
    if (type === 'application/json-patch+json') {
      throw unsupported(
        'JSON Patch is not understood: send the fields to change as a JSON object, as application/json.',
      );
    }
    if (!isJson(type)) throw unsupported('The body must be JSON: send it as application/json.');
    const charset = parameters.get('charset') ?? 'utf-8';
    if (!UTF_8.test(charset)) throw unsupported('The charset is not understood: send JSON in UTF-8.');
  }
}

function refuseEncodings(contentEncoding: string | undefined): void {
  if (/^(?:\s*identity\s*(?:,|$))*$/i.test(contentEncoding ?? '')) return;
  throw unsupported('A Content-Encoding is not understood: send the body as it is.', { 'accept-encoding': 'identity' });
}

/** `application/json` and anything with `+json`, merge patches included: a PATCH body here is a merge patch. */
function isJson(type: string): boolean {
  return /^application\/(?:json|[\w.!#$&^-]+\+json)$/.test(type);
}

function unsupported(detail: string, headers: Readonly<Record<string, string>> = {}): HttpProblem {
  return new HttpProblem(415, 'unsupported-media-type', detail, { headers });
}
