import type { Expectation } from '#shared/use-cases/expectation.ts';
import { codingOf } from '../content-coding.ts';
import { responseMediaType } from '../media-type.ts';
import { HttpProblem } from '../problem/http-problem.error.ts';
import type { HttpRequest } from '../request.ts';
import { entityTag, nameVersion, parseEntityTags } from './entity-tag.ts';

/**
 * The expectation that a request's `If-Match` states about the state it changes; undefined without that header. `show`
 * returns the body of a `GET` for a state. The expectation refuses with the tag of the current state. Throws
 * HttpProblem 400 when the header is not a list of entity tags.
 */
export function ifMatch<S extends { readonly version: number }>(
  { headers }: HttpRequest,
  show: (state: S) => object,
): Expectation<S> | undefined {
  const header = headers['if-match'];
  if (header === undefined) return undefined;
  const tags = parseEntityTags(header);
  if (tags === undefined) {
    throw new HttpProblem(400, 'malformed-if-match', 'If-Match takes * or entity tags in quotes, as an ETag has them.');
  }
  return (state) => {
    if (nameVersion(tags, state.version)) return undefined;
    const body = JSON.stringify(show(state));
    const coding = codingOf(body, headers['accept-encoding']);
    return {
      kind: 'precondition',
      code: 'precondition-failed',
      detail: 'It has changed since you read it, and this request changed nothing. Read it again.',
      tag: entityTag(body, responseMediaType(headers.accept), state.version, coding),
    };
  };
}
