import { isAt, part } from './bytes.ts';
import { exifFault } from './exif.check.ts';
import type { PictureCheck, PictureSize } from './picture.ts';

/** A WebP; undefined for a file that does not begin as one. Throws RangeError when it ends too early. */
export function checkWebp(view: DataView): PictureCheck | undefined {
  if (!isAt(view, 0, 'RIFF') || !isAt(view, 8, 'WEBP')) return undefined;
  const end = 8 + view.getUint32(4, true);
  if (end > view.byteLength) return { fault: 'not-a-picture' };
  if (end < view.byteLength) return { fault: 'metadata' };
  let size: PictureSize | undefined;
  for (let offset = 12; offset < end; ) {
    const length = view.getUint32(offset + 4, true);
    const data = part(view, offset + 8, length);
    const isChunk = (name: string) => isAt(view, offset, name);
    if (isChunk('XMP ')) return { fault: 'metadata' };
    const fault = isChunk('EXIF') ? exifFault(withoutPrefix(data)) : undefined;
    if (fault !== undefined) return { fault };
    size ??= sizeIn(isChunk, data);
    // A chunk of an odd length is filled up.
    offset += 8 + length + (length % 2);
  }
  return size === undefined ? { fault: 'not-a-picture' } : { type: 'image/webp', ...size };
}

/** The size in the first chunk, which is of one of three kinds. */
function sizeIn(isChunk: (name: string) => boolean, data: DataView): PictureSize | undefined {
  if (isChunk('VP8X')) return { width: 1 + uint24(data, 4), height: 1 + uint24(data, 7) };
  if (isChunk('VP8 ')) return { width: data.getUint16(6, true) & 0x3fff, height: data.getUint16(8, true) & 0x3fff };
  if (!isChunk('VP8L')) return undefined;
  const bits = data.getUint32(1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
}

function uint24(data: DataView, offset: number): number {
  return data.getUint16(offset, true) + (data.getUint8(offset + 2) << 16);
}

/** Some writers put JPEG's prefix before the metadata. */
function withoutPrefix(data: DataView): DataView {
  return isAt(data, 0, 'Exif\0\0') ? part(data, 6, data.byteLength - 6) : data;
}
