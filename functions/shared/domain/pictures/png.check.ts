import { isAt, part } from './bytes.ts';
import { ANY_SIZE, type ChunkSizes, chunkFault, nameAt } from './chunks.ts';
import { exifFault } from './exif.check.ts';
import { checked, type PictureCheck, type PictureFault, type PictureSize } from './picture.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';

/**
 * The chunks that decoders need, with the most bytes of each: pixels, colours, density, animation, and where Apple's
 * decoder begins the lower half.
 */
const needed: ChunkSizes = {
  IHDR: 13,
  PLTE: 768,
  IDAT: ANY_SIZE,
  IEND: 0,
  tRNS: 256,
  cHRM: 32,
  gAMA: 4,
  sBIT: 4,
  sRGB: 1,
  cICP: 4,
  pHYs: 9,
  bKGD: 6,
  hIST: 512,
  acTL: 8,
  fcTL: 26,
  fdAT: ANY_SIZE,
  iDOT: 28,
};

/** A PNG; undefined for a file that does not begin as one. Throws RangeError when it ends too early. */
export function checkPng(view: DataView): PictureCheck | undefined {
  if (!isAt(view, 0, SIGNATURE)) return undefined;
  let size: PictureSize | undefined;
  const faults = new Set<PictureFault | undefined>();
  let end = 0;
  for (const { name, data, next } of chunksOf(view)) {
    faults.add(faultIn(name, data));
    if (name === 'IHDR') size = { width: data.getUint32(0), height: data.getUint32(4) };
    end = next;
  }
  if (end < view.byteLength) faults.add('metadata');
  return checked('image/png', size, faults);
}

/** The chunks to the last one, each with the offset of the next. */
function* chunksOf(view: DataView) {
  let offset = SIGNATURE.length;
  for (let name = ''; name !== 'IEND'; ) {
    name = nameAt(view, offset + 4);
    const length = view.getUint32(offset);
    const next = offset + 12 + length;
    // A chunk ends in a sum of four bytes.
    part(view, offset + 8, length + 4);
    yield { name, data: part(view, offset + 8, length), next };
    offset = next;
  }
}

function faultIn(name: string, data: DataView): PictureFault | undefined {
  return name === 'eXIf' ? exifFault(data) : chunkFault(needed, name, data);
}
