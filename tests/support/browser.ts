import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** What Chromium is called in Debian, Fedora and by Google. The first has no windows, and takes a third of the processor. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The Chromium of this machine; undefined when there is none. Nothing is downloaded. */
export const chromiumPath: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

let opened: Promise<Browser> | undefined;

/** The one browser of all test files of a process, which ends with it: every test has contexts of its own. */
export function openBrowser(): Promise<Browser> {
  opened ??= launch();
  return opened;
}

/** A browser that asks for nothing by itself. Root has no sandbox. */
function launch(): Promise<Browser> {
  return chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
}

/** A page, and what went wrong on it so far: errors, and requests to other hosts. */
export interface Visit {
  readonly page: Page;
  readonly wrong: readonly string[];
}

/** Opens an address in a new page, and waits until it has loaded. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await browser.newPage(options);
  const wrong: string[] = [];
  const { origin } = new URL(address);
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) wrong.push(`asked ${url.origin}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, wrong };
}
