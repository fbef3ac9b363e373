import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { type Account, newAccount, userPool } from './accounts.ts';
import { openBrowser } from './browser.ts';
import { environment } from './environment.ts';
import { eventually } from './eventually.ts';
import { api } from './http-client.ts';

/** The board's base, with its final slash. */
export const BOARD = `${api}/board/`;

/** Milliseconds that something may take to appear: more than any reading of the board takes to be repeated. */
const PATIENCE_MS = 60_000;

/**
 * Milliseconds from one look at something that others change to the next, at first and at most: each look asks anew, and
 * a slow market would never have answered.
 */
const FIRST_GLANCE_MS = 300;
const LONGEST_GLANCE_MS = 1_500;

/** Chromium writes such a line for every answer that is no success, and every request that gets none. */
const ANSWER =
  /^Failed to load resource: (?:the server responded with a status of [45]\d\d|net::ERR_INTERNET_DISCONNECTED)/;

/** Makes a breach of the page's policy an error on its console. */
const TELL_BREACHES = `addEventListener('securitypolicyviolation', (event) =>
  console.error('policy: ' + event.violatedDirective + ' forbids ' + event.blockedURI))`;

/** Opens the board for people, each in a browser of their own. */
export interface Board {
  /** Opens a screen, named by its path below the board's base. */
  readonly open: (screen?: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Opens the market and signs somebody in, through the header and the pages of the pool. */
  readonly openFor: (account: Account, options?: BrowserContextOptions) => Promise<Page>;
}

/**
 * Call it once in a file or group of tests. After each test it closes what was opened, and fails when a page had an error
 * or broke its policy.
 */
export function useBoard(): Board {
  let browser: Browser;
  const open: BrowserContext[] = [];
  const wrong: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
    expect(wrong.splice(0)).toEqual([]);
  });
  const visit = async (screen = '', options: BrowserContextOptions = {}) => {
    // Without graphics hardware, the processor draws whatever moves anew sixty times a second.
    const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
    open.push(context);
    context.setDefaultTimeout(PATIENCE_MS * environment.E2E_WAIT_FACTOR);
    await context.addInitScript(TELL_BREACHES);
    context.on('console', (message) => isFault(message) && wrong.push(message.text()));
    context.on('weberror', (error) => wrong.push(String(error.error())));
    const page = await context.newPage();
    await page.goto(BOARD + screen);
    return page;
  };
  return {
    open: visit,
    async openFor(account, options) {
      const page = await visit('', options);
      await signIn(page, account);
      return page;
    },
  };
}

/** Signs somebody in through the header. They come back to the screen that they left. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^(?:Sign in|로그인)$/ })
    .click();
  await fillIn(page, account);
}

/** Signs somebody in on the pages of the pool, when these have been opened. */
export async function fillIn(page: Page, { email, password }: Account): Promise<void> {
  await page.locator('input[name=username]').fill(email);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^(?:Sign out|로그아웃)$/ }).waitFor();
}

/** An account that is known by this name. */
export async function newPerson(name: string, groups: readonly string[] = []): Promise<Account> {
  return newAccount(await userPool(), groups, name);
}

/** Opens another screen without loading the page again. */
export async function goTo(page: Page, screen: string): Promise<void> {
  const { pathname, search } = new URL(BOARD + screen);
  const path = JSON.stringify(pathname + search);
  await page.evaluate(`history.pushState(null, '', ${path}); dispatchEvent(new PopStateEvent('popstate'))`);
}

/** Somebody comes back to the tab now and again, where what is in view is read at once, until this is there. */
export async function see(wanted: Locator): Promise<void> {
  let glance = FIRST_GLANCE_MS;
  await eventually(async () => {
    await wanted.page().evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    const timeout = glance;
    glance = Math.min(LONGEST_GLANCE_MS, glance * 2);
    await wanted.waitFor({ timeout });
  });
}

/** Pages of others, such as those for signing in, may have faults of their own. */
function isFault(message: ConsoleMessage): boolean {
  if (message.type() !== 'error' || ANSWER.test(message.text())) return false;
  const { url } = message.location();
  return url === '' || url.startsWith(BOARD);
}
