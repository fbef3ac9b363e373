import { isAt, part } from './bytes.ts';
import { ANY_SIZE, type ChunkSizes, chunkFault, nameAt } from './chunks.ts';
import { exifFault } from './exif.check.ts';
import { checked, type PictureCheck, type PictureFault, type PictureSize } from './picture.ts';

/** The chunks that decoders need, with the most bytes of each: those of a frame, then those around frames. */
const inFrame: ChunkSizes = { 'VP8 ': ANY_SIZE, VP8L: ANY_SIZE, ALPH: ANY_SIZE };
const needed: ChunkSizes = { ...inFrame, VP8X: 10, ANIM: 6, ANMF: ANY_SIZE };

/** The numbers before the chunks of a frame of an animation. */
const FRAME_HEAD = 16;

/** A WebP; undefined for a file that does not begin as one. Throws RangeError when it ends too early. */
export function checkWebp(view: DataView): PictureCheck | undefined {
  if (!isAt(view, 0, 'RIFF') || !isAt(view, 8, 'WEBP')) return undefined;
  const end = 8 + view.getUint32(4, true);
  let size: PictureSize | undefined;
  const faults = new Set<PictureFault | undefined>();
  for (const { name, data } of chunksOf(part(view, 0, end), 12)) {
    faults.add(faultIn(name, data, needed));
    if (name === 'ANMF')
      for (const inner of chunksOf(data, FRAME_HEAD)) faults.add(faultIn(inner.name, inner.data, inFrame));
    size ??= sizeIn(name, data);
  }
  if (end < view.byteLength) faults.add('metadata');
  return checked('image/webp', size, faults);
}

/** The chunks from an offset on. */
function* chunksOf(view: DataView, from: number) {
  for (let offset = from; offset < view.byteLength; ) {
    const name = nameAt(view, offset);
    const length = view.getUint32(offset + 4, true);
    yield { name, data: part(view, offset + 8, length) };
    // A chunk of an odd length is filled up.
    offset += 8 + length + (length % 2);
  }
}

function faultIn(name: string, data: DataView, allowed: ChunkSizes): PictureFault | undefined {
  return name === 'EXIF' ? exifFault(withoutPrefix(data)) : chunkFault(allowed, name, data);
}

/** The size in the first chunk, which is of one of three kinds. */
function sizeIn(name: string, data: DataView): PictureSize | undefined {
  if (name === 'VP8X') return { width: 1 + uint24(data, 4), height: 1 + uint24(data, 7) };
  if (name === 'VP8 ') return { width: data.getUint16(6, true) & 0x3fff, height: data.getUint16(8, true) & 0x3fff };
  if (name !== 'VP8L') return undefined;
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
