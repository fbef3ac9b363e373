import { isAt, part } from './bytes.ts';
import { exifFault } from './exif.check.ts';
import { checked, type PictureCheck, type PictureFault, type PictureSize } from './picture.ts';

const START = 0xffd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;

/** What decoders need besides frames: the tables of codes and of steps, the restarts, the pixels. */
const needed: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdd, SCAN]);

/** A JPEG; undefined for a file that does not begin as one. Throws RangeError when it ends too early. */
export function checkJpeg(view: DataView): PictureCheck | undefined {
  if (view.byteLength < 2 || view.getUint16(0) !== START) return undefined;
  let size: PictureSize | undefined;
  const faults = new Set<PictureFault | undefined>();
  for (const { marker, data, next } of segmentsOf(view)) {
    if (marker !== END) faults.add(faultIn(marker, data));
    else if (next < view.byteLength) faults.add('metadata');
    if (isFrame(marker)) size = { height: data.getUint16(1), width: data.getUint16(3) };
  }
  return checked('image/jpeg', size, faults);
}

/** The segments up to the end of the picture, each with the offset behind it. Throws RangeError for no marker. */
function* segmentsOf(view: DataView) {
  let offset = 2;
  for (;;) {
    if (view.getUint8(offset) !== 0xff) throw new RangeError('no marker');
    const marker = view.getUint8(offset + 1);
    if (marker === END) {
      yield { marker, data: part(view, offset, 2), next: offset + 2 };
      return;
    }
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
  if (marker === APP1 && isAt(segment, 0, 'Exif\0\0')) return exifFault(part(segment, 6, segment.byteLength - 6));
  return isFrame(marker) || needed.has(marker) || tellsColours(marker, segment) ? undefined : 'metadata';
}

/** True for JFIF's head without a small picture, and for Adobe's note of how colours are stored. */
function tellsColours(marker: number, segment: DataView): boolean {
  const length = segment.byteLength;
  if (marker === APP0) return isAt(segment, 0, 'JFIF\0') && length === 14 && segment.getUint16(12) === 0;
  return marker === APP14 && isAt(segment, 0, 'Adobe') && length === 12;
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
