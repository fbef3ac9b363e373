import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../tools/bootstrap/paths.mjs';
import { eventually } from './eventually.ts';

const FOLDER = join(ROOT, 'docs', 'board');

/** By how much a channel of a pixel may differ, of 255: stored pictures are WebP, which changes them a little. */
const CHANNEL = 48;
/** How long a screen that is complete may take to be drawn, in ms; only one that differs uses it up. */
const DRAWING_MS = 5_000;
/** The share of pixels that may differ more. */
const SHARE = 0.003;

/** The families that the stored pictures are written in. With others, words are as wide as they please. */
const FAMILIES = ['Noto Sans CJK KR'];

/** Whether pictures are taken anew, in place of being compared: `UPDATE_PICTURES=yes npm run test:e2e -- tests/board`. */
const updates = process.env.UPDATE_PICTURES === 'yes';

/**
 * What is different from how a page was stored under this name, in words; undefined when nothing is. `studio`: an empty
 * page of the same browser, in which pictures are compared.
 */
export async function differenceFromStored(page: Page, name: string, studio: Page): Promise<string | undefined> {
  const file = join(FOLDER, `${name}.webp`);
  if (updates) {
    const webp = await studio.evaluate<string>(`(${toWebp})('${await takePicture(page)}')`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(webp, 'base64'));
    return undefined;
  }
  if (!existsSync(file)) return `${name}: nothing is stored`;
  const stored = readFileSync(file).toString('base64');
  const compared = async () => {
    const share = await studio.evaluate<number>(`(${compare})('${await takePicture(page)}', '${stored}', ${CHANNEL})`);
    if (share > SHARE) throw new Error(`${name}: ${(share * 100).toFixed(2)} % of the pixels differ`);
    return undefined;
  };
  // A busy browser draws a little later what has been read.
  return eventually(compared, { withinMs: DRAWING_MS }).catch(({ message }: Error) => message);
}

async function takePicture(page: Page): Promise<string> {
  return (await page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
}

/** The families that a page is written in here, if they are not those of the stored pictures. */
export async function otherFamilies(page: Page): Promise<readonly string[] | undefined> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  const families = [...new Set(fonts.map(({ familyName }) => familyName))].sort();
  return families.join() === FAMILIES.join() ? undefined : families;
}

// These run in a browser, which decodes and encodes pictures; this project needs no library for that.

const draw = `async (base64, type) => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas;
}`;

const toWebp = `async (png) => {
  const canvas = await (${draw})(png, 'image/png');
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}`;

const compare = `async (png, webp, most) => {
  const [one, other] = await Promise.all([(${draw})(png, 'image/png'), (${draw})(webp, 'image/webp')]);
  if (one.width !== other.width || one.height !== other.height) return 1;
  const [mine, stored] = [one, other].map((c) => c.getContext('2d').getImageData(0, 0, c.width, c.height).data);
  let different = 0;
  for (let at = 0; at < mine.length; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs(mine[at + channel] - stored[at + channel]) > most)) different += 1;
  return different / (one.width * one.height);
}`;
