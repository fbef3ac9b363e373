import { expect, it } from 'vitest';
import { bareJpeg } from './bare-jpeg.ts';

const bytesOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, text: string) => [0xff, marker, 0, text.length + 2, ...bytesOf(text)];

const start = [0xff, 0xd8];
const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x48\0\x48\0\0');
const adobe = segment(0xee, 'Adobe\0\x64\0\0\0\0\x01');
const frame = [...segment(0xdb, '\0'), ...segment(0xc0, '\x08\0\x1e\0\x28\x01\x01\x11\0'), ...segment(0xc4, '\0')];
/** Pixels may have bytes that look like a segment. */
const pixels = [...segment(0xda, '\x01\x01\0\0\x3f\0'), 1, 0xff, 0, 0xe1, 0, 4, 0xff, 0xd9];

const bareOf = async (...parts: readonly (readonly number[])[]) => {
  const bare = await bareJpeg(new Blob([Uint8Array.from(parts.flat())], { type: 'image/jpeg' }));
  expect(bare.type).toBe('image/jpeg');
  return [...new Uint8Array(await bare.arrayBuffer())];
};

it('takes away what Safari writes into the picture of a canvas', async () => {
  const exif = segment(0xe1, 'Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0');
  const photoshop = segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0');
  const made = await bareOf(start, jfif, exif, photoshop, segment(0xe2, 'ICC_PROFILE\0\x01\x01'), frame, pixels);
  expect(made).toEqual([start, jfif, frame, pixels].flat());
});

it('takes away notes, wherever they stand before the pixels', async () => {
  expect(await bareOf(start, segment(0xfe, 'made by me'), frame, segment(0xef, 'x'), pixels)).toEqual(
    [start, frame, pixels].flat(),
  );
});

it('leaves everything else', async () => {
  expect(await bareOf(start, jfif, adobe, frame, pixels)).toEqual([start, jfif, adobe, frame, pixels].flat());
});
