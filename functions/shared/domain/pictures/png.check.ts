import { isAt, part } from './bytes.ts';
import { exifFault } from './exif.check.ts';
import type { PictureCheck, PictureFault, PictureSize } from './picture.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';

/** A PNG; undefined for a file that does not begin as one. Throws RangeError when it ends too early. */
export function checkPng(view: DataView): PictureCheck | undefined {
  if (!isAt(view, 0, SIGNATURE)) return undefined;
  let size: PictureSize | undefined;
  let end = 0;
  for (const { name, data, next } of chunksOf(view)) {
    const fault = faultIn(name, data);
    if (fault !== undefined) return { fault };
    if (name === 'IHDR') size = { width: data.getUint32(0), height: data.getUint32(4) };
    end = next;
  }
  if (end < view.byteLength) return { fault: 'metadata' };
  return size === undefined ? { fault: 'not-a-picture' } : { type: 'image/png', ...size };
}

/** The chunks to the last one, each with the offset of the next. */
function* chunksOf(view: DataView) {
  let offset = SIGNATURE.length;
  for (let name = ''; name !== 'IEND'; ) {
    name = String.fromCharCode(...[4, 5, 6, 7].map((at) => view.getUint8(offset + at)));
    const length = view.getUint32(offset);
    const next = offset + 12 + length;
    // A chunk ends in a sum of four bytes.
    part(view, offset + 8, length + 4);
    yield { name, data: part(view, offset + 8, length), next };
    offset = next;
  }
}

function faultIn(name: string, data: DataView): PictureFault | undefined {
  if (name === 'eXIf') return exifFault(data);
  // Texts are where XMP and tools write.
  return name === 'iTXt' || name === 'tEXt' || name === 'zTXt' ? 'metadata' : undefined;
}
