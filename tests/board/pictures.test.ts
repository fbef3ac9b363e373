import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exif, exifSegment, png, segment } from '#shared/domain/pictures/picture.fixture.ts';
import { checkPicture } from '#shared/domain/pictures/picture-check.ts';
import { goTo, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus, get } from '../support/http-client.ts';
import { registerItem } from '../support/market.ts';
import { fits, photoOfPhone, saysWhere, topAndBottom } from '../support/photos.ts';
import { picturesOf, upload } from '../support/uploads.ts';

describe.skipIf(chromiumPath === undefined)('pictures on the board (need Chromium)', () => {
  const board = useBoard();

  it.each([
    ['en-GB', 'Add pictures', 'Move later', 'Remove'],
    ['ko-KR', '사진 올리기', '뒤 순서로', '지우기'],
  ])(
    'are sent without place and camera, ordered with the keyboard and removed, in %s',
    async (locale, add, later, remove) => {
      const { itemNo } = await registerItem({ itemName: 'Tandem' });
      const page = await board.open(`mine/${itemNo}/pictures`, { locale, viewport: { width: 360, height: 740 } });
      await page.getByText(add, { exact: true }).waitFor();
      const withGps = await photoOfPhone(page);
      expect(checkPicture(withGps)).toEqual({ fault: 'place' });
      await writeAsSafari(page);
      await page.locator('input[type=file]').setInputFiles([
        { name: 'beach.jpg', mimeType: 'image/jpeg', buffer: withGps },
        { name: 'map.png', mimeType: 'image/png', buffer: png({ width: 2_000, height: 500 }) },
      ]);
      const rows = page.locator('.picture-rows > li');
      await rows.nth(1).getByRole('button', { name: remove }).waitFor();
      // Two that are sent at once stand in the order in which they were looked through.
      const [one, other] = (await picturesOf(itemNo)) as unknown as readonly [Shown, Shown];
      const [photo, map] = one.width < other.width ? [one, other] : [other, one];
      expect([photo, map]).toMatchObject([
        { width: 300, height: 400 },
        { width: 1_600, height: 400 },
      ]);
      const answer = expectStatus(await get(`/items/${itemNo}/pictures/${photo.pictureNo}`), 302);
      const stored = await fetch(answer.headers.get('location') ?? '');
      const sent = Buffer.from(await stored.arrayBuffer());
      expect(checkPicture(sent)).toEqual({ type: 'image/jpeg', width: 300, height: 400 });
      expect(saysWhere.filter((words) => sent.includes(words))).toEqual([]);
      const [top = [], bottom = []] = await topAndBottom(page, sent);
      expect([top[0], bottom[2]]).toEqual([expect.closeTo(255, -1), expect.closeTo(255, -1)]);
      await fits(page);

      await rows.first().getByRole('button', { name: later }).focus();
      await page.keyboard.press('Enter');
      await eventually(async () =>
        expect(numbersIn(await picturesOf(itemNo))).toEqual([other.pictureNo, one.pictureNo]),
      );
      // The board shows the new order a moment later.
      const first = rows.first().locator('img');
      await eventually(async () => expect(await first.getAttribute('src')).toContain(`/${other.pictureNo}`));
      await rows.first().getByRole('button', { name: remove }).click();
      await eventually(async () => expect(numbersIn(await picturesOf(itemNo))).toEqual([one.pictureNo]));
      await eventually(async () => expect(await rows.count()).toBe(1));
    },
  );

  it.each([
    ['en-GB', 'Add pictures', /refused because it says where it was taken/, 'All right', /cannot be read as a picture/],
    ['ko-KR', '사진 올리기', /찍은 곳이 들어 있어서 받지 않았어요/, '알겠어요', /사진으로 읽을 수 없는/],
  ])('say why one was refused, in %s', async (locale, add, why, seen, unread) => {
    const { itemNo } = await registerItem();
    const page = await board.open(`mine/${itemNo}/pictures`, { locale });
    await page.getByText(add, { exact: true }).waitFor();
    await upload(itemNo, await photoOfPhone(page));
    await page.reload();
    const note = page.getByText(why);
    await note.waitFor();
    await page.getByRole('button', { name: seen }).click();
    await note.waitFor({ state: 'detached' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg>') });
    await page.getByText(unread).waitFor();
  });

  it('are seen in the market and on the thing’s page, where one is chosen', async () => {
    const itemName = `Camera ${Date.now()}`;
    const { itemNo } = await registerItem({ itemName });
    await upload(itemNo, png({ width: 80, height: 60 }), undefined, 'The front');
    await upload(itemNo, png({ width: 80, height: 60, colour: [180, 40, 40] }), undefined, 'The back');
    const page = await board.open(`?name=${encodeURIComponent(itemName)}`);
    const card = page.locator('.thing-card', { hasText: itemName });
    await card.getByRole('img', { name: 'The front' }).waitFor();
    // It is there before its file is.
    const width = () => card.locator('img').evaluate((one) => Reflect.get(one, 'naturalWidth'));
    await eventually(async () => expect(await width()).toBe(80));
    await goTo(page, `things/${itemNo}`);
    await page.getByRole('button', { name: 'The back' }).click();
    await page.locator('.thing-picture').getByRole('img', { name: 'The back' }).waitFor();
    await fits(page);
  });
});

/** Lets a page write JPEGs as Safari does: with Exif of its own, which names no place, and a segment of Photoshop. */
async function writeAsSafari(page: Page): Promise<void> {
  const written = Buffer.concat([
    exifSegment(exif([], [[0xa002, 300]])),
    segment(0xed, Buffer.from('Photoshop 3.0\x008BIM')),
  ]);
  await page.evaluate(`{
    const write = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (done, type, quality) {
      const add = (made) => done(new Blob([made.slice(0, 2), Uint8Array.from([${[...written]}]), made.slice(2)], { type }));
      write.call(this, add, type, quality);
    };
  }`);
}

interface Shown {
  readonly pictureNo: number;
  readonly width: number;
}

function numbersIn(pictures: readonly unknown[]): readonly unknown[] {
  return (pictures as readonly Shown[]).map(({ pictureNo }) => pictureNo);
}
