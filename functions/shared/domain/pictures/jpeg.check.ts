import { isAt, part } from './bytes.ts';
import { exifFault } from './exif.check.ts';
import type { PictureCheck, PictureFault, PictureSize } from './picture.ts';

const START = 0xffd8;
const END = 0xd9;
const SCAN = 0xda;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP13 = 0xed;

/** A JPEG; undefined for a file that does not begin as one. Throws RangeError when it ends too early. */
export function checkJpeg(view: DataView): PictureCheck | undefined {
  if (view.byteLength < 2 || view.getUint16(0) !== START) return undefined;
  let size: PictureSize | undefined;
  let end = 4;
  for (const { marker, data, next } of segmentsOf(view)) {
    const fault = faultIn(marker, data);
    if (fault !== undefined) return { fault };
    if (isFrame(marker)) size = { height: data.getUint16(1), width: data.getUint16(3) };
    end = next + 2;
  }
  if (end < view.byteLength) return { fault: 'metadata' };
  return size === undefined ? { fault: 'not-a-picture' } : { type: 'image/jpeg', ...size };
}

/** The segments before the end of the picture, each with the offset of the next marker. Throws RangeError for no marker. */
function* segmentsOf(view: DataView) {
  let offset = 2;
  for (;;) {
    if (view.getUint8(offset) !== 0xff) throw new RangeError('no marker');
    const marker = view.getUint8(offset + 1);
    if (marker === END) return;
    // Fill bytes may come before a marker.
    if (marker === 0xff) offset += 1;
    else {
      const data = part(view, offset + 4, view.getUint16(offset + 2) - 2);
      const after = offset + 4 + data.byteLength;
      offset = marker === SCAN ? endOfScan(view, after) : after;
      yield { marker, data, next: offset };
    }
  }
}

function faultIn(marker: number, segment: DataView): PictureFault | undefined {
  // Several pictures in one file: each has metadata of its own.
  if (marker === APP13 || (marker === APP2 && isAt(segment, 0, 'MPF\0'))) return 'metadata';
  if (marker !== APP1) return undefined;
  return isAt(segment, 0, 'Exif\0\0') ? exifFault(part(segment, 6, segment.byteLength - 6)) : 'metadata';
}

/** Frames declare the size. Three markers among theirs are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The next marker after packed pixels, in which a 0xFF is followed by 0 or is a restart. */
function endOfScan(view: DataView, from: number): number {
  for (let offset = from; ; offset++) {
    if (view.getUint8(offset) !== 0xff) continue;
    const next = view.getUint8(offset + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return offset;
  }
}
