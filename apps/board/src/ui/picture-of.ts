/** One shape of a drawn picture: an SVG path in a square of 100 at its column and row, and its colour's class. */
export interface Shape {
  readonly path: string;
  readonly color: string;
  readonly column: number;
  readonly row: number;
}

const COLUMNS = 4;
const ROWS = 3;

const shapes = [
  'M0 0H100A100 100 0 0 1 0 100z',
  'M100 0V100A100 100 0 0 1 0 0z',
  'M100 100H0A100 100 0 0 1 100 0z',
  'M0 100V0A100 100 0 0 1 100 100z',
  'M0 0A100 100 0 0 1 100 100A100 100 0 0 1 0 0z',
  'M100 0A100 100 0 0 1 0 100A100 100 0 0 1 100 0z',
  'M50 12A38 38 0 0 1 50 88A38 38 0 0 1 50 12z',
  'M0 50A50 50 0 0 1 100 50z',
  'M0 0H100V100H0z',
] as const;

/** Colours that go together: the ground first. */
const palettes = [
  ['cream', 'leaf', 'stem', 'sun'],
  ['leaf', 'leaf-2', 'cream', 'sun'],
  ['sky', 'cream', 'leaf', 'coral'],
  ['sun', 'coral', 'leaf', 'cream'],
  ['stem', 'cream', 'sun', 'coral'],
  ['leaf-2', 'leaf', 'cream', 'stem'],
  ['coral', 'cream', 'sun', 'leaf'],
  ['cream', 'sky', 'leaf', 'coral'],
] as const;

/** The picture of a thing that has none: always the same for the same number, and different for others. */
export function pictureOf(itemNo: number): { readonly ground: string; readonly shapes: Shape[] } {
  const next = drawsFrom(`thing ${itemNo}`);
  // Neighbours in a list differ: their numbers follow each other, and 5 and 8 have no common factor.
  const [ground, ...colors] = palettes[(itemNo * 5) % palettes.length] ?? palettes[0];
  const drawn: Shape[] = [];
  for (let place = 0; place < COLUMNS * ROWS; place += 1) {
    const path = shapes[next(shapes.length)] ?? shapes[0];
    const color = colors[next(colors.length)] ?? ground;
    // A quarter of the places stays empty, so that the picture breathes.
    if (next(4) > 0) drawn.push({ path, color, column: place % COLUMNS, row: Math.floor(place / COLUMNS) });
  }
  return { ground, shapes: drawn };
}

/** Draws whole numbers below a bound, the same ones for the same text (FNV-1a, then mulberry32). */
function drawsFrom(text: string): (below: number) => number {
  let state = 2_166_136_261;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
