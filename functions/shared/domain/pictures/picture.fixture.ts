import { crc32, deflateSync } from 'node:zlib';

/** A tag of an Exif directory and its number. */
export type Tag = readonly [tag: number, value: number];

/** Exif metadata with these tags; `inner`: those of its second directory. */
export function exif(tags: readonly Tag[], inner: readonly Tag[] = []): Buffer {
  const outer = inner.length === 0 ? tags : [...tags, [0x8769, 8 + 2 + (tags.length + 1) * 12 + 4] as const];
  const directories = inner.length === 0 ? [outer] : [outer, inner];
  return Buffer.concat([Buffer.from('MM\0\x2a\0\0\0\x08', 'latin1'), ...directories.map(directory)]);
}

/** Metadata as phones write them: who made the camera, and that there is a place. */
export const withPlace = exif([[0x8825, 8]]);
export const withCamera = exif([[0x010f, 0]]);
export const withLens = exif([[0x0112, 1]], [[0xa434, 0]]);
export const withOrientation = exif([[0x0112, 1]]);

/** A JPEG as a decoder would walk through it, without pixels. */
export function jpeg({
  width = 40,
  height = 30,
  segments = [],
  beforeEnd = Buffer.alloc(0),
  behind = Buffer.alloc(0),
}: {
  readonly width?: number;
  readonly height?: number;
  readonly segments?: readonly Buffer[];
  readonly beforeEnd?: Buffer;
  readonly behind?: Buffer;
} = {}): Buffer {
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const packed = Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]);
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
  const start = Buffer.from([0xff, 0xd8]);
  const end = Buffer.from([0xff, 0xd9]);
  return Buffer.concat([start, ...segments, segment(0xc0, frame), scan, packed, beforeEnd, end, behind]);
}

/** A segment of a JPEG. */
export function segment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
}

/** The segment of a JPEG with Exif metadata. */
export function exifSegment(tiff: Buffer): Buffer {
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]));
}

/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [number, number, number];

/** A PNG of one colour, or of one for each point, that every browser shows. `chunks` come before its end. */
export function png({
  width = 40,
  height = 30,
  colour = [0x40, 0x80, 0xc0],
  chunks = [],
}: {
  readonly width?: number;
  readonly height?: number;
  readonly colour?: Colour | ((x: number, y: number) => Colour);
  readonly chunks?: readonly Buffer[];
} = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const colourAt = typeof colour === 'function' ? colour : () => colour;
  // Each line begins with how it is filtered: not at all.
  const lines = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) lines.set(colourAt(x, y), y * (1 + width * 3) + 1 + x * 3);
  const pixels = deflateSync(lines);
  const parts = [chunk('IHDR', header), chunk('IDAT', pixels), ...chunks, chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

/** A chunk of a PNG. */
export function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A WebP of these chunks. */
export function webp(...chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), length, body]);
}

/** A chunk of a WebP. */
export function webpChunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(name), length, data, Buffer.alloc(data.length % 2)]);
}

function directory(tags: readonly Tag[]): Buffer {
  const bytes = Buffer.alloc(2 + tags.length * 12 + 4);
  bytes.writeUInt16BE(tags.length);
  for (const [at, [tag, value]] of tags.entries()) {
    bytes.writeUInt16BE(tag, 2 + at * 12);
    // The orientation is a short number, which stands at the left of its place.
    const isShort = tag === 0x0112;
    bytes.writeUInt16BE(isShort ? 3 : 4, 4 + at * 12);
    bytes.writeUInt32BE(1, 6 + at * 12);
    bytes.writeUInt32BE(isShort ? value * 65_536 : value, 10 + at * 12);
  }
  return bytes;
}
