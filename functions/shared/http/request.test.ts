import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { API_DOMAIN, gateways, httpApiEvent, restApiEvent } from './payload/gateway-events.fixture.ts';
import { toHttpRequest } from './request.ts';

describe.each(gateways)('a request by %s', (_name, eventOf) => {
  const read = (call: Parameters<typeof eventOf>[0]) => toHttpRequest(eventOf(call), {});

  it('has method, route, path and parameters of the matched route', () => {
    const request = read({
      method: 'PATCH',
      template: '/things/{thingNo}',
      path: '/things/7',
      params: { thingNo: '7' },
    });
    expect(request).toMatchObject({
      method: 'PATCH',
      route: 'PATCH /things/{thingNo}',
      path: '/things/7',
      params: { thingNo: '7' },
      requestId: 'gateway-request-id=',
    });
  });

  it('is of no route when none matched', () => {
    expect(read({ path: '/no/such' })).toMatchObject({ route: '$default', path: '/no/such' });
  });

  it('keeps a trailing slash in the path', () => {
    expect(read({ path: '/things/' }).path).toBe('/things/');
  });

  it('knows the root', () => {
    expect(read({ path: '/' }).path).toBe('/');
  });

  it('has empty maps and no body when there are none', () => {
    const request = read({ template: '/things', path: '/things' });
    expect(request.params).toEqual({});
    expect(request.query).toEqual({});
    expect(request.body).toBeUndefined();
  });

  it('takes an empty body for none', () => {
    expect(read({ body: '' }).body).toBeUndefined();
  });

  it('decodes a base64 body as UTF-8', () => {
    expect(read({ method: 'POST', body: '{"name":"카메라"}', base64: true }).body).toBe('{"name":"카메라"}');
  });

  it('passes a text body as it is', () => {
    expect(read({ method: 'POST', body: '{"name":"카메라"}' }).body).toBe('{"name":"카메라"}');
  });

  it('takes the last of a repeated query parameter, commas within kept', () => {
    const query = [
      ['size', '5'],
      ['sort', 'thingNo,asc'],
      ['size', '7'],
      ['sort', 'thingNo,desc'],
      ['q', 'a b&c'],
    ] satisfies [string, string][];
    expect(read({ query }).query).toEqual({ size: '7', sort: 'thingNo,desc', q: 'a b&c' });
  });

  it('finds headers by lower-case name, cookies too', () => {
    const { headers } = read({
      headers: { 'Content-Type': 'application/json', 'X-ThinG': 'a, b', Cookie: 'a=1; b=2' },
    });
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-thing': 'a, b', cookie: 'a=1; b=2' });
  });

  it('continues the trace that the client has begun, unless it names the request itself', () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const traceparent = `00-${trace}-00f067aa0ba902b7-01`;
    expect(read({ headers: { Traceparent: traceparent } }).correlationId).toBe(trace);
    expect(read({ headers: { Traceparent: traceparent, 'X-Correlation-Id': 'mine' } }).correlationId).toBe('mine');
    for (const bad of [
      '',
      trace,
      traceparent.toUpperCase(),
      traceparent.replace('00-', 'ff-'),
      `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    ])
      expect(read({ headers: { Traceparent: bad } }).correlationId).toBe('gateway-request-id=');
  });

  it('takes a sane correlation id from the client', () => {
    expect(read({ headers: { 'X-Correlation-Id': '1f0c-A.b:c_9=' } }).correlationId).toBe('1f0c-A.b:c_9=');
  });

  it.each(['', ' ', 'a b', 'a\r\nset-cookie: x', '<script>', '"', 'é', 'x'.repeat(129)])(
    'refuses %j as one',
    (value) => {
      expect(read({ headers: { 'x-correlation-id': value } }).correlationId).toBe('gateway-request-id=');
    },
  );

  it('is never of a correlation id that does not fit a header, a log line and an address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (value) => {
        const { correlationId } = read({ headers: { 'x-correlation-id': value } });
        expect(correlationId).toMatch(/^[\x21-\x7e]{1,128}$/);
        expect(correlationId === value || correlationId === 'gateway-request-id=').toBe(true);
      }),
    );
  });

  it('never puts a Host header into its address that is not a host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV6()), (host) => {
        const event = eventOf({ template: '/things', path: '/things', headers: { Host: host } });
        const { baseUrl } = toHttpRequest(event, { path: '/local' });
        expect(URL.canParse(baseUrl)).toBe(true);
        expect(['/local', '/', '/prod']).toContain(new URL(baseUrl).pathname);
        expect(new URL(baseUrl).username + new URL(baseUrl).search + new URL(baseUrl).hash).toBe('');
      }),
    );
  });

  it('has the address of the gateway on AWS, whatever a client sends', () => {
    const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' };
    const { baseUrl } = read({ template: '/things', path: '/things', headers });
    expect(new URL(baseUrl).origin).toBe(`https://${API_DOMAIN}`);
  });

  it('keeps the base path of a custom domain', () => {
    const call = {
      template: '/things/{thingNo}',
      path: '/things/7',
      params: { thingNo: '7' },
      prefix: '/market/v1',
      domainName: 'api.example',
    };
    expect(read(call)).toMatchObject({ baseUrl: 'https://api.example/market/v1', path: '/things/7' });
  });

  it.each(['7', '7/', ''])('has its path when the gateway knows only how it begins: /things/%s', (proxy) => {
    const params = proxy === '' ? {} : { proxy };
    const call = { template: '/things/{proxy+}', path: `/things/${proxy}`, params, domainName: 'api.example' };
    const expected = { path: `/things/${proxy}`, route: '$default' };
    expect(read({ ...call, prefix: '/v1' })).toMatchObject({ ...expected, baseUrl: 'https://api.example/v1' });
  });

  it('takes the local address from the template, not from the event', () => {
    const event = eventOf({
      template: '/things',
      path: '/things',
      headers: { Host: '127.0.0.1:4566' },
      stage: 'local',
    });
    const publicPath = '/_aws/execute-api/{apiId}/{stage}';
    expect(toHttpRequest(event, { path: publicPath }).baseUrl).toBe(
      'http://127.0.0.1:4566/_aws/execute-api/a1b2c3/local',
    );
  });

  it('takes the local address from the template when the gateway calls itself by the Host header, too', () => {
    const host = '127.0.0.1:4710';
    const event = eventOf({ template: '/things', path: '/things', headers: { Host: host }, domainName: host });
    const publicPath = '/_aws/execute-api/{apiId}';
    expect(toHttpRequest(event, { path: publicPath }).baseUrl).toBe('http://127.0.0.1:4710/_aws/execute-api/a1b2c3');
  });

  it('does without the template on the API’s own domain', () => {
    const headers = { Host: 'a1b2c3.execute-api.localhost:4566' };
    const event = eventOf({ template: '/things', path: '/things', prefix: '/local', stage: 'local', headers });
    const request = toHttpRequest(event, { path: '/_aws/execute-api/{apiId}' });
    expect(request.baseUrl).toBe('http://a1b2c3.execute-api.localhost:4566/local');
  });
});

describe('what only one gateway does', () => {
  it('2.0: an API on $default has no prefix', () => {
    expect(toHttpRequest(httpApiEvent({ template: '/things', path: '/things' }), {}).baseUrl).toBe(
      `https://${API_DOMAIN}`,
    );
  });

  it('2.0: a named stage stands in the path, matched or not', () => {
    const matched = httpApiEvent({ template: '/things', path: '/things', prefix: '/dev', stage: 'dev' });
    const unmatched = httpApiEvent({ path: '/things', prefix: '/dev', stage: 'dev' });
    for (const event of [matched, unmatched]) {
      expect(toHttpRequest(event, {})).toMatchObject({ path: '/things', baseUrl: `https://${API_DOMAIN}/dev` });
    }
  });

  it('2.0: extra leading slashes never reach the address', () => {
    const request = toHttpRequest(httpApiEvent({ template: '/things', path: '//things' }), {});
    expect(request).toMatchObject({ path: '/things', baseUrl: `https://${API_DOMAIN}` });
  });

  it('1.0: the stage is in the address and not in the path', () => {
    const event = restApiEvent({ template: '/things', path: '/things' });
    expect(toHttpRequest(event, {})).toMatchObject({ path: '/things', baseUrl: `https://${API_DOMAIN}/prod` });
  });

  it('1.0: the stage is in the address of the root and of unmatched paths', () => {
    for (const path of ['/', '/no/such/', '/no']) {
      const request = toHttpRequest(restApiEvent({ path }), {});
      expect(request).toMatchObject({ path, baseUrl: `https://${API_DOMAIN}/prod` });
    }
  });

  it('1.0: repeated headers are joined, and single ones do when there are no lists', () => {
    const event = restApiEvent({});
    const repeated = { ...event, multiValueHeaders: { 'X-Thing': ['a', 'b'] } };
    expect(toHttpRequest(repeated, {}).headers['x-thing']).toBe('a, b');
    const single: unknown = { ...event, headers: { 'X-Thing': 'a' }, multiValueHeaders: null };
    expect(toHttpRequest(single as typeof event, {}).headers).toEqual({ 'x-thing': 'a' });
  });
});
