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
const animated = Buffer.alloc(16);
/** An orientation whose directory leads to the next one, which says who made the camera. */
const withNext = Buffer.concat([withOrientation.subarray(0, -4), Buffer.of(0, 0, 0, 26), withCamera.subarray(8)]);
/** A directory with the orientation 0, which ends before it could lead to another. */
const noOrientation = exif([[0x0112, 0]]).subarray(8, -4);
const jfif = Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1');
const adobe = Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1');
const littlePlace = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0]);

it.each([
  ['a JPEG', jpeg(), 'image/jpeg'],
  ['a JPEG with an orientation', jpeg({ segments: [exifSegment(withOrientation)] }), 'image/jpeg'],
  ['a JPEG with fill bytes', jpeg({ segments: [Buffer.of(0xff)] }), 'image/jpeg'],
  ['a JPEG with fill bytes before its end', jpeg({ beforeEnd: Buffer.of(0xff, 0xff) }), 'image/jpeg'],
  ['a JPEG with JFIF’s head', jpeg({ segments: [segment(0xe0, jfif)] }), 'image/jpeg'],
  ['a JPEG as Adobe stores it', jpeg({ segments: [segment(0xee, adobe)] }), 'image/jpeg'],
  [
    'a JPEG with tables',
    jpeg({ segments: [0xc4, 0xcc, 0xdb, 0xdd].map((marker) => segment(marker, Buffer.of(0, 0))) }),
    'image/jpeg',
  ],
  ['a PNG', png(), 'image/png'],
  [
    'a PNG with colours, density and frames',
    png({
      chunks: [
        ...['PLTE', 'tRNS', 'cHRM', 'gAMA', 'sBIT', 'sRGB', 'cICP'],
        ...['pHYs', 'bKGD', 'hIST', 'acTL', 'fcTL', 'fdAT', 'iDOT'],
      ].map((name) => chunk(name, Buffer.of(0))),
    }),
    'image/png',
  ],
  ['a lossy WebP', webp(lossy), 'image/webp'],
  ['a lossless WebP', webp(lossless), 'image/webp'],
  ['an extended WebP', webp(extended, lossy), 'image/webp'],
  [
    'a WebP with frames',
    webp(
      extended,
      webpChunk('ANIM', Buffer.alloc(6)),
      webpChunk('ANMF', Buffer.concat([animated, webpChunk('ALPH', Buffer.of(0)), lossy])),
      webpChunk('ANMF', Buffer.concat([animated, lossless])),
    ),
    'image/webp',
  ],
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
  ['HostComputer', exif([[0x013c, 0]])],
  ['Software', exif([[0x0131, 0]])],
  ['ImageDescription', exif([[0x010e, 0]])],
  ['Artist', exif([[0x013b, 0]])],
  ['DateTime', exif([[0x0132, 0]])],
  ['UniqueCameraModel', exif([[0xc614, 0]])],
  ['UserComment', exif([], [[0x9286, 0]])],
  ['a version alone', exif([[0x0112, 1]], [[0x9000, 0]])],
  ['no tag', exif([])],
  ['another directory', withNext],
  ['something behind the directory', Buffer.concat([withOrientation, Buffer.of(0)])],
  ['itself as the next directory', Buffer.concat([withOrientation.subarray(0, -4), Buffer.of(0, 0, 0, 8)])],
  ['words before its directory', Buffer.concat([Buffer.from('MM\0\x2a\0\0\0\x0c37.5', 'latin1'), noOrientation])],
])('refuses Exif with %s, in every type', (_name, tiff) => {
  const files = [
    jpeg({ segments: [exifSegment(tiff)] }),
    png({ chunks: [chunk('eXIf', tiff)] }),
    webp(extended, lossy, webpChunk('EXIF', tiff)),
    webp(extended, webpChunk('ANMF', Buffer.concat([animated, lossy, webpChunk('EXIF', tiff)]))),
  ];
  for (const bytes of files) expect(checkPicture(bytes)).toEqual({ fault: 'metadata' });
});

/** Markers of segments that no JPEG may have, and of those that it may have with other words. */
const otherMarkers = [0xc8, 0xdc, 0xde, 0xdf, ...Array.from({ length: 0xfe - 0xe0 + 1 }, (_, at) => 0xe0 + at)];

it.each(otherMarkers.map((marker) => [marker.toString(16), marker] as const))(
  'refuses a JPEG with words behind the marker %s',
  (_name, marker) => {
    const words = segment(marker, Buffer.from('37.5,126.9'));
    expect(checkPicture(jpeg({ segments: [words] }))).toEqual({ fault: 'metadata' });
  },
);

it.each(['caBX', 'tIME', 'zTXt', 'tEXt', 'prVt', 'dSIG', 'sPLT'])('refuses a PNG with %s', (name) => {
  expect(checkPicture(png({ chunks: [chunk(name, Buffer.from('37.5'))] }))).toEqual({ fault: 'metadata' });
});

it.each([
  [
    'JFIF’s small picture',
    jpeg({ segments: [segment(0xe0, Buffer.concat([jfif.subarray(0, 12), Buffer.of(1, 1, 0, 0, 0)]))] }),
  ],
  ['JFXX’s small picture', jpeg({ segments: [segment(0xe0, Buffer.from('JFXX\0\x10'))] })],
  ['words behind JFIF’s head', jpeg({ segments: [segment(0xe0, Buffer.concat([jfif, Buffer.from('37.5')]))] })],
  ['words behind Adobe’s', jpeg({ segments: [segment(0xee, Buffer.concat([adobe, Buffer.from('37.5')]))] })],
  ['words in PNG’s density', png({ chunks: [chunk('pHYs', Buffer.from('37.5,126.9'))] })],
  ['words in WebP’s animation', webp(extended, webpChunk('ANIM', Buffer.from('37.5,126.9')), lossy)],
  ['an unknown chunk of WebP', webp(lossy, webpChunk('GPSX', Buffer.from('37.5')))],
  [
    'an unknown chunk in a frame',
    webp(extended, webpChunk('ANMF', Buffer.concat([animated, webpChunk('GPSX', xmp)])), lossy),
  ],
  [
    'a frame in a frame',
    webp(extended, webpChunk('ANMF', Buffer.concat([animated, webpChunk('ANMF', animated)])), lossy),
  ],
])('refuses %s', (_name, bytes) => {
  expect(checkPicture(bytes)).toEqual({ fault: 'metadata' });
});

/** Cameras name their maker in the profile of colours that they write. */
const profile = Buffer.from('sRGB (Minolta Co.,Ltd.)', 'latin1');

it.each([
  ['a JPEG', jpeg({ segments: [segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), profile]))] })],
  ['a PNG', png({ chunks: [chunk('iCCP', profile)] })],
  ['a WebP', webp(extended, webpChunk('ICCP', profile), lossy)],
])('refuses a profile of colours in %s', (_name, bytes) => {
  expect(checkPicture(bytes)).toEqual({ fault: 'metadata' });
});

it('names the place first, then the camera, wherever they are', () => {
  const [place, camera, words] = [exifSegment(withPlace), exifSegment(withCamera), segment(0xfe, xmp)];
  expect(checkPicture(jpeg({ segments: [words, camera, place] }))).toEqual({ fault: 'place' });
  expect(checkPicture(jpeg({ segments: [words, camera] }))).toEqual({ fault: 'camera' });
  expect(checkPicture(png({ chunks: [chunk('tIME', xmp), chunk('eXIf', withPlace)] }))).toEqual({ fault: 'place' });
  expect(checkPicture(webp(lossy, webpChunk('XMP ', xmp), webpChunk('EXIF', withCamera)))).toEqual({ fault: 'camera' });
});

it.each([
  ['a JPEG', jpeg({ segments: [exifSegment(withOrientation)] })],
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
