import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import openapi from '#contracts/published/openapi.json' with { type: 'json' };
import { chromiumPath, openBrowser, visit } from '../support/browser.ts';
import { api, expectStatus, get } from '../support/http-client.ts';
import { textAt } from '../support/json.ts';

const operations = Object.values(openapi.paths).flatMap((methods) =>
  Object.values(methods).map(({ operationId, summary }) => ({ operationId, summary })),
);

describe('the reference of the API', () => {
  it('is where the index says, with everything in it', async () => {
    const { body } = expectStatus(await get('/'), 200);
    const { text, headers } = expectStatus(await get(textAt(body, '_links', 'service-doc', 'href')), 200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(text).toContain(`API=${api}<`);
    for (const { operationId } of operations) expect(text).toContain(`<article id="${operationId}"`);
  });
});

describe.skipIf(chromiumPath === undefined)('the reference of the API in a browser (needs Chromium)', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(['/docs', '/docs/'])('at %s shows every operation, without an error and from here alone', async (path) => {
    const { page, wrong } = await visit(browser, `${api}${path}`);
    for (const { operationId, summary } of operations) {
      const title = page.locator(`#${operationId}`).getByRole('heading', { name: summary, exact: true });
      expect(await title.isVisible(), operationId).toBe(true);
    }
    const answer = await page.request.get(new URL(await hrefOf('OpenAPI'), page.url()).href);
    expect(await answer.json()).toEqual(openapi);
    expect(wrong).toEqual([]);

    async function hrefOf(name: string): Promise<string> {
      return (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
    }
  });

  it.each([
    ['wide', 1440, 'light'],
    ['wide', 1440, 'dark'],
    ['narrow', 390, 'light'],
    ['narrow', 390, 'dark'],
  ] as const)('fits a %s screen, and everybody can read it (%i px, %s)', async (_name, width, colorScheme) => {
    const { page, wrong } = await visit(browser, `${api}/docs`, { viewport: { width, height: 844 }, colorScheme });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(wrong).toEqual([]);
  });

  it('leads from the contents to each operation', async () => {
    const { page } = await visit(browser, `${api}/docs`, { viewport: { width: 390, height: 844 } });
    const contents = page.getByRole('navigation', { name: 'Contents' });
    expect(await contents.isVisible()).toBe(false);
    await page.getByText('Contents', { exact: true }).click();
    await contents.getByRole('link', { name: /Reserve an item/ }).click();
    expect(page.url()).toBe(`${api}/docs#reserve`);
    expect(await page.locator('#reserve').getByRole('heading').first().isVisible()).toBe(true);
  });
});
