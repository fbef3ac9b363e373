import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { get } from '../support/http-client.ts';
import { words } from './words.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';

const says = {
  en: {
    place: 'Where it is (optional)',
    useHere: 'Use where I am now',
    others: /^Neighbours see only a square of 150 m/,
    near: 'Near me',
    here: 'Search where I am',
    away: /about \d00 m/,
    map: /^Map: \d+ things? nearby$/,
    where: 'Where it is:',
    dong: 'Neighbourhood',
    refused: /did not say where you are/,
    rules: 'Days, lengths and deposit',
    block: 'Add days',
    blockedFrom: 'Blocked days 1: first',
    blockedTo: 'Blocked days 1: last',
    change: 'Change',
    from: 'From',
    to: 'Until',
    none: /can be had on these days/,
  },
  ko: {
    place: '물건이 있는 곳 (선택)',
    useHere: '지금 있는 곳으로',
    others: /150m 칸으로/,
    near: '내 근처',
    here: '내 위치에서 찾기',
    away: /약 \d00m/,
    map: /^지도: 가까운 물건 \d+개$/,
    where: '물건이 있는 곳:',
    dong: '동네',
    refused: /브라우저가 위치를 알려주지 않았어요/,
    rules: '날짜, 기간, 보증금',
    block: '날짜 더하기',
    blockedFrom: '빌려주지 않는 날 1: 첫날',
    blockedTo: '빌려주지 않는 날 1: 마지막 날',
    change: '바꾸기',
    from: '받는 날',
    to: '돌려주는 날',
    none: /그날 빌릴 수 있는 물건이 없어요/,
  },
} as const;

/**
 * A door of its own for each run, and a place some hundred metres from it. The market shows four decimals: with a fifth
 * that is not 0, no place that it shows is the door by chance.
 */
function aDoor() {
  const latitude = (randomInt(360_000, 370_000) * 10 + 3) / 100_000;
  const longitude = (randomInt(1_275_000, 1_285_000) * 10 + 7) / 100_000;
  return { door: { latitude, longitude }, elsewhere: { latitude: latitude + 0.004, longitude: longitude + 0.001 } };
}

/** The day so many days from now. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

describe.skipIf(chromiumPath === undefined || !hasPeople)(
  'what is near, on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it.each([
      ['en', 1_280],
      ['ko', 360],
    ] as const)(
      'is found by where somebody is, and its door is told once it is paid, in %s at %i px',
      async (language, width) => {
        const [text, near] = [words[language], says[language]];
        const { door, elsewhere } = aDoor();
        const { locale } = text;
        const options = { locale, permissions: ['geolocation'], viewport: { width, height: 800 } };
        const owner = await board.openFor(await newPerson('Duri'), { ...options, geolocation: door });
        const renter = await board.openFor(await newPerson('Nari'), { ...options, geolocation: elsewhere });
        const thing = `${text.thing} ${Date.now()}`;

        await owner.getByRole('link', { name: text.mine }).click();
        await owner.getByRole('link', { name: text.listNew }).click();
        await owner.getByLabel(text.name, { exact: true }).fill(thing);
        await owner.getByLabel(text.price).fill('12000');
        await owner.getByRole('button', { name: near.useHere }).click();
        await owner.getByText(near.others).waitFor();
        await owner.getByRole('button', { name: text.list, exact: true }).click();
        await owner.getByRole('status').getByText(text.listed).waitFor();

        await renter.getByRole('link', { name: near.near }).click();
        await renter.getByRole('button', { name: near.here }).click();
        const found = renter.getByRole('listitem').filter({ hasText: thing });
        await see(found);
        await found.getByText(near.away).waitFor();
        expect(await renter.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(new URL(renter.url()).searchParams.get('at')).toBe(
          `${elsewhere.latitude.toFixed(3)},${elsewhere.longitude.toFixed(3)}`.replaceAll(/\.?0+(?=,|$)/g, ''),
        );

        const mark = renter.locator('.near-map a').first();
        await mark.focus();
        await renter.keyboard.press('Enter');
        await renter.getByRole('button', { name: text.reserve }).click();
        expect(await renter.getByText(near.where).count()).toBe(0);
        await renter.getByRole('button', { name: text.pay }).click();
        await see(renter.getByText(near.where));
        await renter.getByRole('link', { name: `${door.latitude},${door.longitude}` }).waitFor();

        const itemInfo = (await get(`/itemInfoes?near=${elsewhere.latitude},${elsewhere.longitude}`)).text;
        expect(itemInfo).toContain(thing);
        for (const part of Object.values(door)) expect(itemInfo).not.toContain(String(part));
      },
    );

    it.each([
      ['en', 1_280],
      ['ko', 360],
    ] as const)(
      'is found on the days when its owner lends it, and not on those that are blocked, in %s at %i px',
      async (language, width) => {
        const [text, near] = [words[language], says[language]];
        const { door } = aDoor();
        const { locale } = text;
        const options = { locale, permissions: ['geolocation'], geolocation: door, viewport: { width, height: 800 } };
        const owner = await board.openFor(await newPerson('Duri'), options);
        const thing = `${text.thing} ${Date.now()}`;
        const [blocked, later] = [dayIn(10), dayIn(20)];

        await owner.getByRole('link', { name: text.mine }).click();
        await owner.getByRole('link', { name: text.listNew }).click();
        await owner.getByLabel(text.name, { exact: true }).fill(thing);
        await owner.getByLabel(text.price).fill('12000');
        await owner.getByText(near.rules).click();
        await owner.getByRole('button', { name: near.block }).click();
        await owner.getByLabel(near.blockedFrom).fill(blocked);
        await owner.getByLabel(near.blockedTo).fill(blocked);
        await owner.getByRole('button', { name: near.useHere }).click();
        expect(await owner.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        await owner.getByRole('button', { name: text.list, exact: true }).click();
        const row = owner.getByRole('listitem').filter({ hasText: thing });
        await row.getByRole('button', { name: near.change, exact: true }).click();
        await owner.getByText(near.rules).click();
        expect(await owner.getByLabel(near.blockedFrom).inputValue()).toBe(blocked);
        await owner.keyboard.press('Escape');

        const somebody = await board.open('near', options);
        await somebody.getByRole('button', { name: near.here }).click();
        const found = somebody.getByRole('listitem').filter({ hasText: thing });
        await see(found);
        await somebody.getByLabel(near.from).fill(blocked);
        await somebody.getByText(near.none).waitFor();
        await somebody.getByLabel(near.to).fill(later);
        await somebody.getByLabel(near.from).fill(later);
        await found.waitFor();
        expect(somebody.url()).toContain(`from=${later}&to=${later}`);
        expect(await somebody.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      },
    );

    it.each([
      ['en', 'Yeonnam-dong'],
      ['ko', '연남동'],
    ] as const)(
      'is found by its neighbourhood where the browser does not say where it is, in %s',
      async (language, label) => {
        const near = says[language];
        const page = await board.open('near', { locale: words[language].locale, permissions: [] });
        await page.getByRole('button', { name: near.here }).click();
        await page.getByRole('alert').getByText(near.refused).waitFor();
        await page.getByLabel(near.dong).selectOption({ label });
        await page.locator('.near-map').waitFor();
        expect(new URL(page.url()).searchParams.get('dong')).toBe('Yeonnam-dong');
      },
    );
  },
);
