import { describe, expect, it } from 'vitest';
import { baseUrl } from './base-url.ts';

const address = { headers: {}, prefix: '', apiId: 'a1', stage: 'dev', domainName: 'a1.execute-api.example' };
const at = (headers: Record<string, string>) => baseUrl({ ...address, headers });

describe('the address in links', () => {
  it.each([
    ['a1.execute-api.example', 'https'],
    ['api.example', 'https'],
    ['api.example:443', 'https'],
    ['localhost', 'http'],
    ['a1.execute-api.localhost', 'http'],
    ['127.0.0.1', 'http'],
    ['127.0.0.1:4566', 'http'],
    ['[::1]', 'http'],
    ['[::1]:4566', 'http'],
    ['a1.execute-api.localhost.localstack.cloud', 'http'],
    ['10.0.0.5:4566', 'http'],
    ['localhost.evil.example', 'https'],
  ])('of %s is %s unless the gateway says', (host, scheme) => {
    expect(at({ host })).toBe(`${scheme}://${host}`);
  });

  it.each([
    ['http', 'http'],
    ['HTTPS', 'https'],
    ['https, http', 'https'],
    ['javascript', 'https'],
    ['', 'https'],
  ])('with x-forwarded-proto %j is %s', (proto, scheme) => {
    expect(at({ host: 'api.example', 'x-forwarded-proto': proto })).toBe(`${scheme}://api.example`);
  });

  it.each([
    'evil.example/path',
    'a b',
    'user@evil.example',
    'evil.example?x',
    'evil.example#x',
    'a, b',
    '',
    '[x]',
    'a:b',
    '-a',
    'a.1',
    '08',
    'api.example:99999',
  ])('falls back to the gateway’s domain for Host %j', (host) => {
    expect(at({ host })).toBe('https://a1.execute-api.example');
  });

  it('is of the gateway’s domain without a Host header, of localhost without either', () => {
    expect(at({})).toBe('https://a1.execute-api.example');
    expect(baseUrl({ ...address, domainName: undefined })).toBe('http://localhost');
  });

  it('has the prefix, escaped, without a trailing slash', () => {
    expect(baseUrl({ ...address, prefix: '/v 1/' })).toBe('https://a1.execute-api.example/v%201');
  });

  it('has the template instead of the prefix, filled', () => {
    const local = { ...address, prefix: '/dev', headers: { host: 'localhost:4566' } };
    expect(baseUrl(local, '/x/{apiId}/{stage}/')).toBe('http://localhost:4566/x/a1/dev');
  });
});
