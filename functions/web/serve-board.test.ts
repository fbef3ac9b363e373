import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { answerWith } from '../shared/http/adapter.ts';
import { type Call, gateways } from '../shared/http/payload/gateway-events.fixture.ts';
import { createLogger } from '../shared/observability/logger.ts';
import { boardFiles } from './board-files.ts';
import { boardSettings } from './board-settings.ts';
import { serveBoard } from './serve-board.ts';

const folder = mkdtempSync(join(tmpdir(), 'gdmarket-board-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const place of ['assets', 'pages/ko/things', 'pages/en/things'])
  mkdirSync(join(folder, 'build', place), { recursive: true });
const write = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const script = 'console.log("board");'.repeat(20);
const style = 'h1{color:red}';
const pageOf = (screen: string, base = './') =>
  `<!doctype html><base href="${base}" /><style>${style}</style><h1>${screen}</h1>`;
for (const language of ['ko', 'en'])
  for (const screen of ['market', 'market-free', 'things/_', 'other'])
    write(`build/pages/${language}/${screen}.html`, pageOf(`${screen} ${language}`));
write('build/favicon.svg', '<svg/>');
write('build/assets/app-1.js', script);
write('build/assets/app-1.js.br', 'made by brotli');
write('build/assets/app-1.js.gz', gzipSync(script));
write('secret.js', 'not part of the build');

const pages = 'https://pages.example';
const bucket = 'https://pictures.example';
const people = { ISSUER: 'https://issuer.example', CLIENT_ID: 'board', SIGN_IN_PAGES: pages };

describe.each(gateways)('the board behind %s', (_name, eventOf) => {
  const prefix = eventOf({}).requestContext.stage === 'prod' ? '/prod' : '';
  async function send(call: Call, variables: object = people) {
    const handler = answerWith(
      { logger: createLogger({ function: 'test' }, () => undefined), problemBase: 'urn:p:', exposedHeaders: [] },
      serveBoard(
        boardFiles(join(folder, 'build')),
        boardSettings({ SIGN_IN: 'required', TIME_ZONE: 'Europe/Lisbon', ...variables }),
        new URL(bucket),
      ),
    );
    const template = call.path === '/board' ? '/board' : '/board/{proxy+}';
    const proxy = call.path?.replace('/board/', '') ?? '';
    return await handler(eventOf({ template, params: template === '/board' ? {} : { proxy }, ...call }), {});
  }
  const asset = '/board/assets/app-1.js';

  it.each([
    ['free', 'yes', 'market-free'],
    ['free', 'no', 'market'],
    ['name', 'tent', 'market'],
  ])('shows the market with ?%s=%s by the page %s, which asks for that list first', async (name, value, screen) => {
    expect((await send({ path: '/board', query: [[name, value]] })).body).toContain(`<h1>${screen} en</h1>`);
  });

  it.each([
    ['/board', 'market'],
    ['/board/', 'market'],
    ['/board/things/5', 'things/_'],
    ['/board/things/5/', 'things/_'],
    ['/board/things/', 'other'],
    ['/board/things/five', 'other'],
    ['/board/things/5/6', 'other'],
  ])(
    'shows at %s the page of the screen %s in the visitor’s language, with links that start at the board',
    async (path, screen) => {
      const { statusCode, headers, body } = await send({ path });
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'private, no-cache',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(headers.vary).toBe('accept-encoding, accept-language, cookie, origin');
      expect(body).toBe(pageOf(`${screen} en`, `${prefix}/board/`));
      for (const korean of [{ 'Accept-Language': 'ko-KR' }, { 'Accept-Language': 'en', cookie: 'a=b; language=ko' }])
        expect((await send({ path, headers: korean })).body).toBe(pageOf(`${screen} ko`, `${prefix}/board/`));
      const known = { 'if-none-match': String(headers.etag) };
      expect(await send({ path, headers: known })).toMatchObject({ statusCode: 304, body: '' });
    },
  );

  it('binds the page to its own scripts, its API and the token endpoint', async () => {
    const { headers } = await send({ path: '/board/' });
    const policy = headers['content-security-policy'];
    // The style's digest: printf 'h1{color:red}' | openssl dgst -sha256 -binary | base64
    const digest = '/D8wWMrWSOjeD/K4IHepvRvJjPxqJbouCB3qbqmBaqY=';
    expect(policy).toContain(`default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${digest}';`);
    expect(policy).toContain(`connect-src 'self' ${bucket} ${pages};`);
    expect(policy).toContain(`img-src 'self' data: blob: ${bucket};`);
    expect(policy).not.toMatch(/unsafe|\*/);
    const alone = await send({ path: '/board/' }, {});
    expect(alone.headers['content-security-policy']).toContain(`connect-src 'self' ${bucket};`);
  });

  it.each([
    ['br', 'br, gzip', Buffer.from('made by brotli')],
    ['gzip', 'gzip, deflate', gzipSync(script)],
    ['gzip', 'br;q=0, gzip', gzipSync(script)],
    [undefined, undefined, Buffer.from(script)],
    [undefined, 'identity, gzip;q=0', Buffer.from(script)],
  ])('sends an asset as %s to who accepts %s, for ever', async (encoding, accepted, bytes) => {
    const headers = accepted === undefined ? {} : { 'Accept-Encoding': accepted };
    const answer = await send({ path: asset, headers });
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true, body: bytes.toString('base64') });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding, origin',
    });
    const known = await send({ path: asset, headers: { ...headers, 'if-none-match': String(answer.headers.etag) } });
    expect(known).toMatchObject({ statusCode: 304, body: '', isBase64Encoded: false });
    const head = await send({ path: asset, headers, method: 'HEAD' });
    expect(head).toMatchObject({ statusCode: 200, body: '', isBase64Encoded: false });
    expect(head.headers['content-length']).toBe(String(bytes.length));
  });

  it('gives each coding of an asset its own tag', async () => {
    const coded = ['br', 'gzip', 'identity'].map(async (accepted) => {
      return (await send({ path: asset, headers: { 'accept-encoding': accepted } })).headers.etag;
    });
    expect(new Set(await Promise.all(coded)).size).toBe(3);
  });

  it('lets nobody keep the other files without asking', async () => {
    const { body, headers } = await send({ path: '/board/favicon.svg' });
    expect(Buffer.from(body, 'base64').toString()).toBe('<svg/>');
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'public, no-cache' });
  });

  it.each([
    '/board/assets/app-2.js',
    '/board/assets/',
    '/board/assets/app-1.js.gz',
    '/board/favicon.ico',
    '/board/pages/ko/market.html',
    '/board/../secret.js',
    '/board/%2e%2e/secret.js',
    '/board/assets/../../secret.js',
    '/board//secret.js',
  ])('has no file at %s', async (path) => {
    const { statusCode, body } = await send({ path });
    expect({ statusCode, body: JSON.parse(body) }).toMatchObject({
      statusCode: 404,
      body: { type: 'urn:p:not-found' },
    });
  });

  it('says where its days are and how people sign in, without a secret', async () => {
    const { headers, body } = await send({ path: '/board/settings.json' });
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body)).toEqual({
      mode: 'required',
      timeZone: 'Europe/Lisbon',
      issuer: 'https://issuer.example',
      clientId: 'board',
      authorizationEndpoint: `${pages}/oauth2/authorize`,
      tokenEndpoint: `${pages}/oauth2/token`,
      endSessionEndpoint: `${pages}/logout`,
      scopes: ['openid', 'email', 'profile'],
    });
    const nobody = await send({ path: '/board/settings.json' }, { SIGN_IN: 'open' });
    expect(JSON.parse(nobody.body)).toEqual({
      mode: 'open',
      timeZone: 'Europe/Lisbon',
      scopes: ['openid', 'email', 'profile'],
    });
  });
});
