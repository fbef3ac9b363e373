import type { Browser } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newAccount, userPool } from '../support/accounts.ts';
import { chromiumPath, openBrowser, visit } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { api, get, send } from '../support/http-client.ts';
import { registerItem, until } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';

const page = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

/** An answer to a browser. The API's document has no pages. */
function open(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> {
  return fetch(api + path, { method, headers: { ...page, ...headers }, redirect: 'manual' });
}

describe('the board', () => {
  it('is what a browser finds at the address of the market, and a program finds the index', async () => {
    const answer = await open('/');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${api}/board`]);
    expect((await get('/', { accept: 'application/hal+json' })).status).toBe(200);
  });

  it.each(['/board', '/board/', '/board/things/5'])(
    'shows its page at %s, which is asked for each time',
    async (path) => {
      const answer = await open(path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(`<base href="${new URL(`${api}/board/`).pathname}"`);
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      const etag = answer.headers.get('etag') ?? '';
      expect((await open(path, { 'if-none-match': etag })).status).toBe(304);
      const head = await open(path, {}, 'HEAD');
      expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    },
  );

  it('sends a script that may be kept for ever, in the coding that the client accepts', async () => {
    const [, script] = /src="\.\/(assets\/[^"]+\.js)"/.exec(await (await open('/board')).text()) ?? [];
    const path = `/board/${script}`;
    const answers = ['br', 'gzip', 'identity'].map(async (coding) => {
      // fetch decodes what it gets, so a script that it can decode is whole.
      const answer = await fetch(api + path, { headers: { 'accept-encoding': coding } });
      expect(answer.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      const known = { 'accept-encoding': coding, 'if-none-match': answer.headers.get('etag') ?? '' };
      expect((await fetch(api + path, { headers: known })).status).toBe(304);
      return answer.text();
    });
    const [first, ...others] = await Promise.all(answers);
    expect(first).toContain('settings.json');
    expect(others).toEqual([first, first]);
  });

  it.each(['/board/assets/none.js', '/board/favicon.ico', '/board/assets/%2e%2e/%2e%2e/index.js'])(
    'has no file at %s',
    async (path) => {
      expectProblem(await get(path), 404, 'not-found');
    },
  );

  it('is only read', async () => {
    const answer = await send('POST', '/board/things/5', { body: {} });
    expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });
});

describe.skipIf(chromiumPath === undefined)('the board in a browser (needs Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  it.each(['/board', '/board/', '/'])('opened at %s shows the things on offer, by its own policy', async (path) => {
    const { itemNo, itemName } = await registerItem({ itemName: `Camera ${Date.now()}` });
    await until('itemInfoes', itemNo, {});
    const { page, wrong } = await visit(browser, api + path);
    await page.getByText(String(itemName)).first().waitFor();
    expect(wrong).toEqual([]);
  });

  it.skipIf(environment.GDMARKET_EMULATOR === 'localstack')(
    'somebody signs in on the pages of the pool, and comes back (LocalStack’s free edition has no Cognito)',
    async () => {
      const { email, password, name } = await newAccount(await userPool());
      const { page, wrong } = await visit(browser, `${api}/board`, { locale: 'en-US' });
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.locator('input[name=username]').fill(email);
      await page.keyboard.press('Enter');
      await page.locator('input[type=password]').fill(password);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${api}/board**`);
      await page.getByText(name).first().waitFor();
      expect(wrong.filter((one) => /policy|trusted/i.test(one))).toEqual([]);
    },
  );
});
