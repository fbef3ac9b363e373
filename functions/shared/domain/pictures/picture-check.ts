import { checkJpeg } from './jpeg.check.ts';
import type { PictureCheck } from './picture.ts';
import { checkPng } from './png.check.ts';
import { checkWebp } from './webp.check.ts';

/** The longest side of a picture, in pixels. */
export const LONGEST_SIDE = 4_096;

/**
 * Walks through a whole file by its own lengths and says what it is. It unpacks no pixels: the size is the declared one.
 * Never throws: a file that ends too early is no picture.
 *
 * @example
 *   checkPicture(bytes); // { type: 'image/jpeg', width: 1600, height: 1200 } or { fault: 'place' }
 */
export function checkPicture(bytes: Uint8Array): PictureCheck {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const found = checkJpeg(view) ?? checkPng(view) ?? checkWebp(view) ?? { fault: 'not-a-picture' };
    if ('fault' in found) return found;
    const { width, height } = found;
    if (width === 0 || height === 0) return { fault: 'not-a-picture' };
    return Math.max(width, height) > LONGEST_SIDE ? { fault: 'too-large' } : found;
  } catch (error) {
    // A DataView throws it for what lies behind the end.
    if (error instanceof RangeError) return { fault: 'not-a-picture' };
    throw error;
  }
}
