import { type Colour, png } from '#shared/domain/pictures/picture.fixture.ts';

/** A picture of a thing, drawn of simple shapes: what it shows, and its file, a PNG of some 2 kB. */
export interface DrawnPicture {
  readonly alt: string;
  readonly bytes: () => Uint8Array;
}

/** Whether a point is in a shape. */
type Shape = (x: number, y: number) => boolean;

const [width, height] = [320, 240];
const [sky, ground, dark, light]: readonly [Colour, Colour, Colour, Colour] = [
  [226, 232, 228],
  [186, 196, 170],
  [52, 60, 58],
  [244, 240, 230],
];

const rect = (left: number, top: number, wide: number, high: number): Shape => {
  return (x, y) => x >= left && x < left + wide && y >= top && y < top + high;
};
const disc = (cx: number, cy: number, radius: number): Shape => {
  return (x, y) => Math.hypot(x - cx, y - cy) <= radius;
};
const ring = (cx: number, cy: number, radius: number): Shape => {
  return (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) <= 4;
};
/** A triangle that stands on its base. */
const peak = (cx: number, top: number, bottom: number, half: number): Shape => {
  return (x, y) => y >= top && y < bottom && Math.abs(x - cx) * (bottom - top) <= half * (y - top);
};
/** A line of 8 points' width. */
const bar = (x1: number, y1: number, x2: number, y2: number): Shape => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  return (x, y) => {
    const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= 4;
  };
};

/** Later shapes lie over earlier ones. */
function drawn(alt: string, ...shapes: readonly (readonly [Shape, Colour])[]): DrawnPicture {
  const colour = (x: number, y: number) => shapes.findLast(([isIn]) => isIn(x, y))?.[1] ?? (y < 180 ? sky : ground);
  return { alt, bytes: () => png({ width, height, colour }) };
}

export const tent = drawn('초록색 텐트', [peak(160, 60, 196, 120), [74, 124, 89]], [peak(160, 100, 196, 36), dark]);

export const camera = drawn(
  'The camera from the front',
  [rect(120, 70, 60, 30), dark],
  [rect(70, 90, 180, 106), dark],
  [disc(160, 143, 44), light],
  [disc(160, 143, 36), [70, 92, 120]],
  [disc(228, 108, 8), [208, 120, 70]],
);

const frame: Colour = [190, 84, 66];
export const bike = drawn(
  'The bike, unfolded',
  [ring(90, 166, 34), dark],
  [ring(230, 166, 34), dark],
  [bar(90, 166, 150, 166), frame],
  [bar(150, 166, 130, 90), frame],
  [bar(150, 160, 216, 104), frame],
  [bar(230, 166, 206, 66), frame],
  [rect(112, 82, 40, 10), dark],
  [rect(190, 60, 40, 8), dark],
);
