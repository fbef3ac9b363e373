import { describe, expect, it } from 'vitest';
import { toGatewayResult } from '../gateway-result.ts';
import { aRequest } from '../request.fixture.ts';
import { ok, orRefuse } from '../response.ts';
import { entityTag } from './entity-tag.ts';
import { ifMatch } from './if-match.ts';

interface Thing {
  readonly name: string;
  readonly version: number;
}

const show = ({ name }: Thing) => ({ name });
const thing = { name: 'chair', version: 3 };
const tag = entityTag('{"name":"chair"}', 'application/hal+json', 3);

function expectation(header: string | undefined, accept = '') {
  const headers = { accept, ...(header === undefined ? {} : { 'if-match': header }) };
  return ifMatch(aRequest({ headers }), show);
}

describe('If-Match', () => {
  it('expects nothing when it is not sent', () => {
    expect(expectation(undefined)).toBeUndefined();
  });

  it.each([tag, '*', `"x", ${tag}`])('accepts the state it names: %s', (header) => {
    expect(expectation(header)?.(thing)).toBeUndefined();
  });

  it.each(['application/hal+json', 'application/json'])(
    'refuses another state, with the tag that a GET of it has, as %s',
    (accept) => {
      const { headers } = toGatewayResult(ok(show(thing), 3), aRequest({ headers: { accept } }));
      const rejection = expectation('"2.abc"', accept)?.(thing);
      expect(() => orRefuse({ state: thing, ...(rejection && { rejection }) })).toThrow(
        expect.objectContaining({ status: 412, code: 'precondition-failed', headers: { etag: headers.etag } }),
      );
    },
  );

  it.each([`W/${tag}`, '"3"', '"x"'])('refuses what does not name a state: %s', (header) => {
    expect(expectation(header)?.(thing)).toMatchObject({ kind: 'precondition' });
  });

  it.each(['', '3.abc', 'latest'])('that is no list of tags is a 400: %j', (header) => {
    expect(() => expectation(header)).toThrow(expect.objectContaining({ status: 400, code: 'malformed-if-match' }));
  });
});
