import type { Browser } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import openapi from '#contracts/published/openapi.json' with { type: 'json' };
import { foundByAxe } from '../support/axe.ts';
import { chromiumPath, openBrowser, visit } from '../support/browser.ts';
import { api, expectStatus, get } from '../support/http-client.ts';
import { textAt } from '../support/json.ts';

const operations = Object.values(openapi.paths).flatMap((methods) =>
  Object.values(methods).map(({ operationId, summary }) => ({ operationId, summary })),
);

/** What is about no group of operations, and the first of each group. */
const SOME = 'header, section:not([id^="group-"]), article:nth-of-type(-n+4)';

/** The headings that can be seen in each article, by its id: asked for at once, because there are many. */
const VISIBLE_TITLES = `Object.fromEntries([...document.querySelectorAll('article[id]')].map((article) =>
  [article.id, [...article.querySelectorAll('h1, h2, h3, h4')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((one) => one.textContent.trim())]))`;

/** An option of axe: it takes its time for colours. */
const only = (...values: readonly string[]) => ({ runOnly: { type: 'rule' as const, values: [...values] } });

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
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  it.each(['/docs', '/docs/'])('at %s shows every operation, without an error and from here alone', async (path) => {
    const { page, wrong } = await visit(browser, `${api}${path}`);
    const titles: Record<string, unknown> = await page.evaluate(VISIBLE_TITLES);
    for (const { operationId, summary } of operations) expect(titles[operationId], operationId).toContain(summary);
    const answer = await page.request.get(new URL(await hrefOf('OpenAPI'), page.url()).href);
    expect(await answer.json()).toEqual(openapi);
    expect(wrong).toEqual([]);

    async function hrefOf(name: string): Promise<string> {
      return (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '';
    }
  });

  it('fits wide and narrow screens, and everybody can read it, in light and dark', async () => {
    const { page, wrong } = await visit(browser, `${api}/docs`, { viewport: { width: 1440, height: 844 } });
    // The wide one also shows the contents. The dark one has other colours, and nothing else.
    for (const [width, colorScheme, where, options] of [
      [1440, 'light', 'nav', only('color-contrast')],
      [390, 'dark', SOME, only('color-contrast', 'link-in-text-block')],
      [390, 'light', SOME, only('color-contrast')],
      [390, 'light', 'html', { rules: { 'color-contrast': { enabled: false } } }],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await foundByAxe(page, options, where)).toEqual([]);
    }
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
