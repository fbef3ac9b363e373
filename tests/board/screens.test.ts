import type { RunOptions } from 'axe-core';
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foundByAxe } from '../support/axe.ts';
import { goTo, newPerson, see, signIn, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { undocumented } from '../support/documented.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { api } from '../support/http-client.ts';
import { differenceFromStored, otherFamilies } from '../support/pictures.ts';
import { answerOf, NOW } from './fixed-market.fixture.ts';
import { fileAt } from './fixed-pictures.fixture.ts';

/** Every screen: the name of its picture, its address, how it shows that it is complete, and what of it is looked at. */
const screens: readonly (readonly [name: string, screen: string, complete: string, part?: string])[] = [
  ['market', '', '.thing-card >> nth=7'],
  ['near', 'near?dong=Yeonnam-dong', '.near-thing >> nth=6'],
  ['thing', 'things/3', '.review >> nth=0'],
  ['thing-days', 'things/1', '.days input >> nth=1'],
  ['rentals', 'rentals', '.rental-row >> nth=4'],
  ['rental', 'rentals/31', '.pay-by .countdown'],
  ['rental-days', 'rentals/33', '.timeline'],
  ['condition', 'rentals/33/pictures', '.condition-pictures > li >> nth=2'],
  ['review', 'rentals/34', '.review-form'],
  ['mine', 'mine', '.thing-booking button'],
  ['bookings', 'mine', '.thing-booking button', '.thing-bookings'],
  ['new-thing', 'mine/new', '.thing-form'],
  ['pictures', 'mine/3/pictures', '.picture-rows > li >> nth=3'],
  ['reviews', 'reviews', '.review-cards li >> nth=2'],
  ['notices', 'notices', '.notice-row >> nth=2'],
  ['notice-settings', 'notices/settings', '.notice-part >> nth=2'],
  ['nothing-found', '?name=zeppelin', '.empty button'],
  ['no-screen', 'no/such/screen', '.empty a'],
];

/** The narrowest window that every screen fits into, in px. */
const NARROWEST = 360;

/** Pictures below the window are read later. */
const SEEN_PICTURES_ARE_THERE = `[...document.images].every((one) =>
  one.complete || one.getBoundingClientRect().top > innerHeight)`;

/** Light and dark, and what axe looks at in each: the dark one has other colours, and nothing else. */
const schemes: readonly (readonly ['light' | 'dark', RunOptions])[] = [
  ['light', {}],
  ['dark', { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }],
];

/** The screens that only operators have. */
const operatorScreens: typeof screens = [
  ['operator', 'operator', 'tbody tr >> nth=4'],
  ['history', 'operator/rentals/33', '.event >> nth=5'],
  ['thing-history', 'operator/things/7', '.event >> nth=0'],
  ['health', 'operator/health', '.setting >> nth=2'],
  ['ledger', 'operator/ledger', 'tbody tr >> nth=13'],
];

/** Who looks at what. */
const visits: readonly { readonly groups: readonly string[]; readonly screens: typeof screens }[] = [
  { groups: [], screens },
  { groups: ['operators'], screens: operatorScreens },
];

/** The width of a window, and the language that its pictures are in. */
const windows = [
  [390, 844, 'ko'],
  [1440, 900, 'en'],
] as const;

describe.skipIf(chromiumPath === undefined || environment.GDMARKET_EMULATOR === 'localstack')(
  'every screen of the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    describe.each(windows)('%i px wide', (width, height, language) => {
      /** What is wrong with the screens: each is visited once for all tests. */
      const wrong = { looks: [] as string[], widths: [] as string[], axe: [] as string[] };
      let families: readonly string[] | undefined;

      beforeAll(async () => {
        for (const { groups, screens } of visits) {
          const page = await openFixed(width, height, language, groups);
          families = await otherFamilies(page);
          const studio = await page.context().newPage();
          for (const [name, screen, complete, part] of screens) {
            await show(page, screen, complete, part);
            if (families === undefined) wrong.looks.push(...(await differs(page, `${name}.${width}`, studio)));
            wrong.widths.push(...(await tooWide(page, name, [NARROWEST, width], height)));
            wrong.axe.push(...(await faultsOf(page, name)));
          }
        }
      });

      it('fits', () => {
        expect(wrong.widths).toEqual([]);
      });

      it('has nothing that axe finds, in light and dark', () => {
        expect(wrong.axe).toEqual([]);
      });

      it('looks as in docs/board', ({ skip }) => {
        skip(families !== undefined, `the stored pictures have another font than ${families?.join(', ')}`);
        expect(wrong.looks).toEqual([]);
      });
    });

    /** The board on a market that always answers the same, at a moment that never passes, for somebody who signed in. */
    async function openFixed(
      width: number,
      height: number,
      language: string,
      groups: readonly string[],
    ): Promise<Page> {
      const options = { locale: language === 'ko' ? 'ko-KR' : 'en-GB', timezoneId: 'Asia/Seoul' };
      // A screen that asks the market for nothing: what was read before would be shown first.
      const page = await board.open('no/such/screen', { ...options, viewport: { width, height } });
      await signIn(page, await newPerson('Duri', groups));
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.clock.setFixedTime(NOW);
      await page.route((url) => !url.pathname.startsWith(new URL(`${api}/board`).pathname), answerFixed);
      await see(page.locator('.bell-count'));
      return page;
    }

    async function show(page: Page, screen: string, complete: string, part?: string): Promise<void> {
      // The screen before may have what says that this one is complete.
      await goTo(page, 'no/such/screen');
      await page.locator('.empty a').waitFor();
      await goTo(page, screen);
      await page.locator(complete).waitFor();
      await page.locator('.bone').first().waitFor({ state: 'detached' });
      // Not waitForFunction: what it repeats in the page is an eval, which the board's policy forbids.
      await eventually(async () => expect(await page.evaluate(SEEN_PICTURES_ARE_THERE)).toBe(true));
      await page.mouse.move(0, 0);
      await page.evaluate('scrollTo(0, 0)');
      if (part !== undefined) await page.locator(part).first().scrollIntoViewIfNeeded();
    }
  },
);

async function differs(page: Page, name: string, studio: Page): Promise<readonly string[]> {
  const difference = await differenceFromStored(page, name, studio);
  return difference === undefined ? [] : [difference];
}

/** In which windows a screen is wider than they are. The last one stays. */
async function tooWide(page: Page, name: string, widths: readonly number[], height: number): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    const taken = Number(await page.evaluate('document.documentElement.scrollWidth'));
    if (taken > width) wrong.push(`${name} takes ${taken} of ${width} px`);
  }
  return wrong;
}

/** What axe finds in light and dark. It is left in light. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [colorScheme, options] of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    wrong.push(...(await foundByAxe(page, options)).map((one) => `${name}, ${colorScheme}: ${one}`));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return wrong;
}

/** Answers as the fixed market does. Only what the API's document allows is an answer. */
async function answerFixed(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  const path = url.pathname.replace(new URL(api).pathname, '');
  const file = fileAt(path);
  if (file !== undefined) return route.fulfill({ status: 200, contentType: 'image/svg+xml', body: file });
  const body = answerOf(path, url.searchParams);
  if (body === undefined) throw new Error(`the fixed market has no answer to ${path}`);
  const headers = {
    'content-type': 'application/prs.hal-forms+json',
    'cache-control': 'private, no-cache',
    'x-correlation-id': 'fixed',
    etag: '"fixed"',
  };
  const wrong = undocumented('GET', path, { status: 200, headers, body });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  await route.fulfill({ status: 200, headers, json: body });
}
