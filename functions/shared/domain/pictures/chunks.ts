import type { PictureFault } from './picture.ts';

/** The most bytes of each chunk that decoders need, by its name. */
export type ChunkSizes = Readonly<Record<string, number>>;

/** The size of chunks that can be of any. */
export const ANY_SIZE = Number.POSITIVE_INFINITY;

/** The four letters at an offset. Throws RangeError when the file ends before them. */
export function nameAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(offset + at)));
}

/** `metadata` for a chunk that no decoder needs, or that is longer than it needs it. */
export function chunkFault(sizes: ChunkSizes, name: string, data: DataView): PictureFault | undefined {
  return data.byteLength <= (sizes[name] ?? -1) ? undefined : 'metadata';
}
