import { setTimeout } from 'node:timers/promises';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type People, startSigningIn } from '../support/access/people.ts';
import { goTo, newPerson, signIn, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import type { RestoreSettings } from '../support/guards.ts';
import { setLimits } from '../support/limits.ts';
import { registerItem } from '../support/market.ts';

/** Nearly as long as an access token of the pool is good, in ms: the board renews it within its last minute. */
const NEARLY_ITS_END_MS = 870_000;

describe.skipIf(chromiumPath === undefined || environment.GDMARKET_EMULATOR === 'localstack')(
  'an account on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it('stays signed in when its token ends: it is renewed, and nobody sees it', async () => {
      const page = await board.openFor(await newPerson('Nari'));
      await page.clock.setFixedTime(Date.now() + NEARLY_ITS_END_MS);
      const renewal = page.waitForRequest(
        (request) => request.postData()?.includes('grant_type=refresh_token') === true,
      );
      await lists(page, 'Kite');
      await renewal;
      await isListed(page, 'Kite');
      await page.getByRole('banner').getByText('Nari').waitFor();
    });

    it('stays signed in over a reload, and its tokens lie nowhere while a page is open', async () => {
      const page = await board.openFor(await newPerson('Nari'));
      const stored = () =>
        page.evaluate('JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])');
      for (const screen of ['mine', 'notices']) {
        await goTo(page, screen);
        expect(await stored()).not.toContain('eyJ');
        await page.reload();
        await page.getByRole('banner').getByText('Nari').waitFor();
        await page.getByRole('heading', { level: 1, name: /^(?:My things|Notices)$/ }).waitFor();
        expect(await stored()).not.toContain('eyJ');
      }
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      expect(await page.getByText('Nari').count()).toBe(0);
    });

    it('is known in a new tab, as after a link out of an e-mail, until it has signed out', async () => {
      const page = await board.openFor(await newPerson('Nari'));
      const open = async () => {
        const tab = await page.context().newPage();
        await tab.goto(page.url());
        return tab;
      };
      const tab = await open();
      await tab.getByRole('banner').getByText('Nari').waitFor();
      await tab.close();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      await (await open()).getByRole('button', { name: 'Sign in' }).waitFor();
    });

    it('of an emulator that has begun anew is nobody’s after a reload', async () => {
      const page = await board.openFor(await newPerson('Nari'));
      await page.route('**/settings.json', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...(await response.json()), clientId: 'another' } });
      });
      await page.reload();
      await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).waitFor();
    });

    it('that is renewed no more does nothing in nobody’s name, and signs in again without losing a word', async () => {
      const owner = await newPerson('Duri');
      const page = await board.openFor(owner);
      const refuses = (route: Route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } });
      await page.route(/\/oauth2\/token$/, refuses);
      await page.clock.setFixedTime(Date.now() + NEARLY_ITS_END_MS);
      await types(page, 'Sled');
      // What the board reads by itself may be first to learn that it has ended.
      await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
      await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).waitFor();
      await page.getByRole('button', { name: 'List it' }).click();
      await page.getByRole('alert').getByText('You have been signed out. Please sign in again.').waitFor();
      await page.unroute(/\/oauth2\/token$/, refuses);
      await page.clock.setFixedTime(Date.now());
      await signIn(page, owner);
      await expect.poll(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Sled');
      await page.getByRole('button', { name: 'List it' }).click();
      await isListed(page, 'Sled');
      expect(await page.getByRole('main').getByRole('listitem').filter({ hasText: 'Sled' }).count()).toBe(1);
    });

    it('that cannot be renewed now says so, and goes on when it can', async () => {
      const page = await board.openFor(await newPerson('Duri'));
      const isAway = (route: Route) => route.abort();
      await page.route(/\/oauth2\/token$/, isAway);
      await page.clock.setFixedTime(Date.now() + NEARLY_ITS_END_MS);
      await lists(page, 'Rope');
      await page.getByRole('alert').getByText('The market cannot be reached now.').waitFor();
      await page.unroute(/\/oauth2\/token$/, isAway);
      await page.getByRole('button', { name: 'List it' }).click();
      await isListed(page, 'Rope');
    });

    it('finds nothing to do on the rental of somebody else, nor on the operators’ screens', async () => {
      const { itemNo } = await registerItem({ itemName: 'Tandem' });
      const renter = await board.openFor(await newPerson('Nari'));
      await goTo(renter, `things/${itemNo}`);
      await renter.getByRole('button', { name: 'Reserve for ₩100' }).click();
      await renter.getByRole('button', { name: 'Pay ₩100' }).waitFor();
      const rental = new URL(renter.url()).pathname.replace(/^.*\/board\//, '');
      for (const stranger of [await board.open(), await board.openFor(await newPerson('Bora'))]) {
        await goTo(stranger, rental);
        await stranger.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await stranger.locator('.bone').first().waitFor({ state: 'detached' });
        expect(await stranger.getByRole('button', { name: /Pay|Cancel the reservation/ }).count()).toBe(0);
        expect(await stranger.getByText('Nari').count()).toBe(0);
        await goTo(stranger, 'operator/health');
        await stranger.getByText(/Only operators can see this|Sign in as an operator/).waitFor();
      }
    });

    describe('with little left of its limits', () => {
      let people: People;
      let restore: RestoreSettings;
      beforeAll(async () => {
        people = await startSigningIn();
        restore = await setLimits(people, { reservationsPerHour: 4, unpaidReservations: 1, registrationsPerHour: 1 });
      });
      afterAll(async () => {
        await restore();
        await people.restore();
      });

      it('is told when it may list again, and keeps what is typed', async () => {
        const page = await board.openFor(await newPerson('Duri'));
        await lists(page, 'Ball');
        await isListed(page, 'Ball');
        await lists(page, 'Bat');
        await page.getByText('You have listed as many things as an hour allows.').waitFor();
        const button = page.getByRole('button', { name: /^Again in (?:60|59) min$/ });
        expect(await button.getAttribute('aria-disabled')).toBe('true');
        expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Bat');
      });

      it('is told to pay first, and reserves once it has', async () => {
        const [first, second] = [await registerItem(), await registerItem()];
        const page = await board.openFor(await newPerson('Nari'));
        const reserve = async ({ itemNo }: { readonly itemNo: number }) => {
          await goTo(page, `things/${itemNo}`);
          await page.getByRole('button', { name: 'Reserve for ₩100' }).click();
        };
        await reserve(first);
        await page.getByRole('button', { name: 'Pay ₩100' }).waitFor();
        const rental = page.url();
        // The refusal stays, although the board hears only then whether they wait for the thing.
        await page.route(/\/waiting$/, async (route) => {
          await setTimeout(2_000);
          await route.continue();
        });
        const heard = page.waitForResponse(/\/waiting$/);
        await reserve(second);
        await heard;
        await page.getByText('Too many of your reservations are not paid yet.').waitFor();
        await page.getByRole('button', { name: /^Again in \d+ (?:hr|min)$/ }).waitFor();
        await goTo(page, new URL(rental).pathname.replace(/^.*\/board\//, ''));
        await page.getByRole('button', { name: 'Pay ₩100' }).click();
        await page.getByText('It is paid. Get the thing from its owner.').waitFor();
        await reserve(second);
        await page.getByRole('button', { name: 'Pay ₩100' }).waitFor();
      });
    });

    /** Types a thing's name and price, and sends them. */
    async function lists(page: Page, itemName: string): Promise<void> {
      await types(page, itemName);
      await page.getByRole('button', { name: 'List it' }).click();
    }

    async function types(page: Page, itemName: string): Promise<void> {
      await goTo(page, 'mine/new');
      await page.getByLabel('Name', { exact: true }).fill(itemName);
      await page.getByLabel(/^Price/).fill('100');
    }

    async function isListed(page: Page, itemName: string): Promise<void> {
      await page.getByRole('main').getByRole('listitem').filter({ hasText: itemName }).first().waitFor();
    }
  },
);
