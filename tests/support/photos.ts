import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { exifSegment, withPlace } from '#shared/domain/pictures/picture.fixture.ts';
import { foundByAxe } from './axe.ts';

/** A JPEG as a phone makes it: with pixels, and with the place. */
export async function photoWithPlace(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate<string>(`(async () => {
    const canvas = new OffscreenCanvas(400, 300);
    const paper = canvas.getContext('2d');
    paper.fillStyle = 'seagreen';
    paper.fillRect(0, 0, 400, 300);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  })()`);
  const plain = Buffer.from(base64, 'base64');
  return Buffer.concat([plain.subarray(0, 2), exifSegment(withPlace), plain.subarray(2)]);
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
