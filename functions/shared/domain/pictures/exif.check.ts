import { isAt } from './bytes.ts';
import type { PictureFault } from './picture.ts';

/** The tags that point to another directory. */
const GPS_DIRECTORY = 0x8825;
const EXIF_DIRECTORY = 0x8769;

/** Make and model; owner, serial numbers, lens; the maker's own notes. */
const cameraTags: ReadonlySet<number> = new Set([
  0x010f, 0x0110, 0x927c, 0xa430, 0xa431, 0xa432, 0xa433, 0xa434, 0xa435, 0xc62f,
]);

/** How a picture is turned. Whoever shows it needs that. */
const ORIENTATION = 0x0112;

/** The lengths of a directory with one tag: of what comes before it, and of all. */
const HEADER = 8;
const ONE_TAG = HEADER + 2 + 12 + 4;

/**
 * What metadata in Exif's form (a TIFF header, then directories of tags) tell: `place`, `camera`, or `metadata` for
 * anything besides an orientation, and for what cannot be read. Throws RangeError when they end too early.
 */
export function exifFault(tiff: DataView): PictureFault | undefined {
  const little = isAt(tiff, 0, 'II');
  if (!little && !isAt(tiff, 0, 'MM')) return 'metadata';
  const offset = tiff.getUint32(4, little);
  const tags = tagsIn(tiff, offset, little);
  if (tags.has(GPS_DIRECTORY)) return 'place';
  const inner = tags.get(EXIF_DIRECTORY);
  const all = [...tags.keys(), ...(inner === undefined ? [] : tagsIn(tiff, inner, little).keys())];
  if (all.some((tag) => cameraTags.has(tag))) return 'camera';
  // The last number of a directory leads to the next one, as that of a small picture.
  const isAlone = offset === HEADER && tiff.byteLength === ONE_TAG && tiff.getUint32(ONE_TAG - 4, little) === 0;
  return isAlone && tags.has(ORIENTATION) ? undefined : 'metadata';
}

/** The tags of a directory with the numbers in them, which for directories are offsets. */
function tagsIn(tiff: DataView, offset: number, little: boolean): ReadonlyMap<number, number> {
  const count = tiff.getUint16(offset, little);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const entry = offset + 2 + at * 12;
      return [tiff.getUint16(entry, little), tiff.getUint32(entry + 8, little)];
    }),
  );
}
