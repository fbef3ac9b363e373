import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exif, exifSegment, segment } from '#shared/domain/pictures/picture.fixture.ts';
import { foundByAxe } from './axe.ts';

/** What must not be left of {@link photoOfPhone}: the starts of its metadata, and its place in words. */
export const saysWhere = ['Exif', 'ns.adobe.com', 'MPF', 'ICC_PROFILE', 'ftyp', '37,33.06N'] as const;

/**
 * A JPEG as a phone makes it: red at its left and blue at its right, 400 pixels wide and 300 high, to be turned so that red
 * is at the top. Exif, XMP and a small film behind it say where it was taken.
 */
export async function photoOfPhone(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate<string>(`(async () => {
    const canvas = new OffscreenCanvas(400, 300);
    const paper = canvas.getContext('2d');
    for (const [colour, left] of [['red', 0], ['blue', 200]]) {
      paper.fillStyle = colour;
      paper.fillRect(left, 0, 200, 300);
    }
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  })()`);
  const plain = Buffer.from(base64, 'base64');
  const turnedRight = 6;
  const xmp = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="37,33.06N"/>';
  const said = [
    exifSegment(
      exif([
        [0x0112, turnedRight],
        [0x8825, 8],
      ]),
    ),
    segment(0xe1, Buffer.from(xmp)),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01')),
    segment(0xe2, Buffer.from('MPF\0')),
  ];
  const film = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0©xyz37,33.06N', 'latin1');
  return Buffer.concat([plain.subarray(0, 2), ...said, plain.subarray(2), film]);
}

/** The colours of the points at the middle of the top and of the bottom of a picture: red, green, blue. */
export async function topAndBottom(page: Page, picture: Uint8Array): Promise<readonly (readonly number[])[]> {
  return page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob('${Buffer.from(picture).toString('base64')}'), (one) => one.charCodeAt(0));
    const shown = await createImageBitmap(new Blob([bytes]));
    const paper = new OffscreenCanvas(shown.width, shown.height).getContext('2d');
    paper.drawImage(shown, 0, 0);
    return [10, shown.height - 10].map((y) => [...paper.getImageData(shown.width / 2, y, 1, 1).data.slice(0, 3)]);
  })()`);
}

/** Expects that nothing is wider than the window, and that axe finds nothing, in light and dark. */
export async function fits(page: Page): Promise<void> {
  const isWide = 'document.documentElement.scrollWidth > innerWidth';
  expect(await page.evaluate(isWide)).toBe(false);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await foundByAxe(page)).toEqual([]);
  }
}
