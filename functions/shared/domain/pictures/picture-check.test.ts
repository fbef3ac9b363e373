import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  chunk,
  exif,
  exifSegment,
  jpeg,
  png,
  segment,
  webp,
  webpChunk,
  withCamera,
  withLens,
  withOrientation,
  withPlace,
} from './picture.fixture.ts';
import { checkPicture } from './picture-check.ts';

const lossy = webpChunk('VP8 ', Buffer.from([0, 0, 0, 0x9d, 1, 0x2a, 40, 0, 30, 0]));
const lossless = webpChunk('VP8L', Buffer.from([0x2f, 39 | 0, (29 << 6) & 255, 29 >> 2, 0, 0]));
const extended = webpChunk('VP8X', Buffer.from([0, 0, 0, 0, 39, 0, 0, 29, 0, 0]));
const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>', 'latin1');
const littlePlace = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0]);

it.each([
  ['a JPEG', jpeg(), 'image/jpeg'],
  ['a JPEG with an orientation', jpeg({ segments: [exifSegment(withOrientation)] }), 'image/jpeg'],
  ['a JPEG with fill bytes', jpeg({ segments: [Buffer.of(0xff)] }), 'image/jpeg'],
  ['a PNG', png(), 'image/png'],
  ['a lossy WebP', webp(lossy), 'image/webp'],
  ['a lossless WebP', webp(lossless), 'image/webp'],
  ['an extended WebP', webp(extended, lossy), 'image/webp'],
])('takes %s', (_name, bytes, type) => {
  expect(checkPicture(bytes)).toEqual({ type, width: 40, height: 30 });
});

it.each([
  ['place', 'a JPEG from a phone', jpeg({ segments: [exifSegment(withPlace)] })],
  ['place', 'a JPEG from a phone, the other way round', jpeg({ segments: [exifSegment(littlePlace)] })],
  ['place', 'a PNG with metadata behind its pixels', png({ chunks: [chunk('eXIf', withPlace)] })],
  [
    'place',
    'a WebP with metadata that its head does not announce',
    webp(extended, lossy, webpChunk('EXIF', withPlace)),
  ],
  [
    'place',
    'a WebP with JPEG’s prefix',
    webp(lossy, webpChunk('EXIF', Buffer.concat([Buffer.from('Exif\0\0'), withPlace]))),
  ],
  ['camera', 'a JPEG with the maker of the camera', jpeg({ segments: [exifSegment(withCamera)] })],
  ['camera', 'a JPEG with the lens', jpeg({ segments: [exifSegment(withLens)] })],
  ['metadata', 'a JPEG with XMP', jpeg({ segments: [segment(0xe1, xmp)] })],
  ['metadata', 'a JPEG with IPTC', jpeg({ segments: [segment(0xed, Buffer.from('Photoshop 3.0\0'))] })],
  ['metadata', 'a JPEG with another inside', jpeg({ segments: [segment(0xe2, Buffer.from('MPF\0'))] })],
  ['metadata', 'a JPEG with another behind', jpeg({ behind: jpeg() })],
  ['metadata', 'a JPEG with metadata in no form', jpeg({ segments: [exifSegment(Buffer.from('??????????'))] })],
  ['metadata', 'a PNG with words', png({ chunks: [chunk('iTXt', xmp)] })],
  ['metadata', 'a PNG with something behind', Buffer.concat([png(), Buffer.of(0)])],
  ['metadata', 'a WebP with XMP', webp(lossy, webpChunk('XMP ', xmp))],
  ['metadata', 'a WebP with something behind', Buffer.concat([webp(lossy), Buffer.of(0)])],
  ['too-large', 'a JPEG of too many pixels', jpeg({ width: 65_000, height: 65_000 })],
  ['too-large', 'a PNG of too many pixels', png({ width: 4_097, height: 1 })],
  ['not-a-picture', 'an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['not-a-picture', 'a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['not-a-picture', 'a GIF', Buffer.from('GIF89a')],
  ['not-a-picture', 'nothing', Buffer.alloc(0)],
  ['not-a-picture', 'a JPEG without a size', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ['not-a-picture', 'a JPEG of no height', jpeg({ height: 0 })],
  ['not-a-picture', 'a JPEG with a segment of no length', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9])],
  ['not-a-picture', 'a JPEG that forgets its markers', jpeg({ segments: [Buffer.from('????')] })],
  ['not-a-picture', 'a WebP without pixels', webp()],
])('refuses as %s %s', (fault, _name, bytes) => {
  expect(checkPicture(bytes)).toEqual({ fault });
});

it.each([
  ['a JPEG', jpeg({ segments: [exifSegment(exif([[0x0112, 1]], [[0x9000, 0]]))] })],
  ['a PNG', png({ chunks: [chunk('eXIf', withOrientation)] })],
  ['a WebP', webp(extended, lossy, webpChunk('EXIF', withOrientation))],
])('takes no part of %s', (_name, whole) => {
  expect(checkPicture(whole)).toHaveProperty('type');
  for (let length = 0; length < whole.length; length++)
    expect(checkPicture(whole.subarray(0, length))).toEqual({ fault: 'not-a-picture' });
});

it('never throws, whatever it gets', () => {
  const heads = [jpeg(), png(), webp(extended, lossy)].map((bytes) => [...bytes]);
  const made = fc.tuple(fc.constantFrom(...heads), fc.array(fc.tuple(fc.nat(80), fc.nat(255)), { maxLength: 6 }));
  fc.assert(
    fc.property(made, ([bytes, changes]) => {
      const changed = Uint8Array.from(bytes);
      for (const [at, value] of changes) changed[at % changed.length] = value;
      expect(checkPicture(changed)).toBeInstanceOf(Object);
    }),
  );
});
