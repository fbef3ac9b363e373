import { describe, expect, it } from 'vitest';
import { baseUrl } from './base-url.ts';

const address = { headers: {}, prefix: '', apiId: 'a1', stage: 'dev', domainName: 'api.example' };
const liar = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'http',
  'x-forwarded-prefix': '/evil',
  forwarded: 'host=evil.example;proto=http',
};

describe('the address in links, on AWS', () => {
  it('is of the domain that the gateway was called by, whatever a client sends', () => {
    expect(baseUrl(address, {})).toBe('https://api.example');
    expect(baseUrl({ ...address, headers: liar }, {})).toBe('https://api.example');
    expect(baseUrl({ ...address, headers: liar, domainName: undefined }, {})).toBe('https://localhost');
  });

  it('has the prefix, escaped, without a trailing slash', () => {
    expect(baseUrl({ ...address, prefix: '/v 1/' }, {})).toBe('https://api.example/v%201');
  });

  it('is the one that was set, where something stands in front', () => {
    const set = { baseUrl: 'https://market.example/api/' };
    expect(baseUrl({ ...address, prefix: '/prod', headers: liar }, set)).toBe('https://market.example/api');
    expect(baseUrl({ ...address, headers: liar }, { ...set, path: '/x/{apiId}' })).toBe('https://market.example/api');
  });
});

describe('the address in links, on an emulator', () => {
  const at = (headers: Record<string, string>) => baseUrl({ ...address, headers }, { path: '' });

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
  ])('of %s is %s unless a proxy says', (host, scheme) => {
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
    expect(at({ host })).toBe('https://api.example');
  });

  it('is of the gateway’s domain without a Host header, of localhost without either', () => {
    expect(at({})).toBe('https://api.example');
    expect(baseUrl({ ...address, domainName: undefined }, { path: '' })).toBe('http://localhost');
  });

  it('has the template instead of the prefix, filled', () => {
    const local = { ...address, prefix: '/dev', headers: { host: 'localhost:4566' } };
    expect(baseUrl(local, { path: '/x/{apiId}/{stage}/' })).toBe('http://localhost:4566/x/a1/dev');
  });

  it('has the prefix on the API’s own domain', () => {
    const own = { ...address, prefix: '/dev', headers: { host: 'a1.execute-api.localhost:4566' } };
    expect(baseUrl(own, { path: '/x/{apiId}' })).toBe('http://a1.execute-api.localhost:4566/dev');
  });

  it.each(['gdmarket.localhost:4566', 'gdmarket.localhost'])(
    'on %s, a domain of the local stage, is that alone',
    (host) => {
      expect(baseUrl({ ...address, prefix: '/dev', headers: { host } }, { path: '/x/{apiId}' })).toBe(`http://${host}`);
    },
  );
});
