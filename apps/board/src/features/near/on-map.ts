import type { Point } from '../../ui/whereabouts.ts';

/** Metres of one degree of latitude. */
const METRES = 111_195;

/** Half the side of the map's square. The circle around the middle has a little room. */
export const HALF = 200;
export const RADIUS = 180;

/** A place on the map: x to the east, y to the south, from the middle. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a place is on a map whose circle is `within` metres wide: as on paper, which is right over some kilometres. */
export function spotOf(centre: Point, within: number, { latitude, longitude }: Point): Spot {
  const east = ((longitude - centre.longitude + 540) % 360) - 180;
  const metres = {
    x: east * METRES * Math.cos((centre.latitude * Math.PI) / 180),
    y: (centre.latitude - latitude) * METRES,
  };
  return { x: rounded((metres.x / within) * RADIUS), y: rounded((metres.y / within) * RADIUS) };
}

/** Things that the map shows at one point, and that point. */
export interface Mark<T> extends Spot {
  readonly things: readonly T[];
}

/** The distance on the map at which two points would cover each other. */
const APART = 28;

/** Things in their order, those that would cover each other at one point: that of the first. */
export function marksOf<T>(things: readonly T[], spot: (thing: T) => Spot): readonly Mark<T>[] {
  const marks: Mark<T>[] = [];
  for (const thing of things) {
    const { x, y } = spot(thing);
    const at = marks.findIndex((mark) => Math.hypot(mark.x - x, mark.y - y) < APART);
    const mark = marks[at];
    if (mark === undefined) marks.push({ x, y, things: [thing] });
    else marks[at] = { ...mark, things: [...mark.things, thing] };
  }
  return marks;
}

/** Half of a name of a neighbourhood as the map writes it, from its middle. */
const HALF_NAME = { x: 48, y: 8 };
const HALF_MARK = 18;

/** Where the name of a neighbourhood stands: at its place, but inside the circle, and below a mark that would cover it. */
export function nameSpot({ x, y }: Spot, marks: readonly Spot[]): Spot {
  const room = Math.max(0, Math.sqrt(RADIUS ** 2 - y ** 2) - HALF_NAME.x);
  const inside = Math.min(room, Math.max(-room, x));
  const covers = (mark: Spot) =>
    Math.abs(mark.x - inside) < HALF_NAME.x + HALF_MARK && Math.abs(mark.y - y) < HALF_NAME.y + HALF_MARK;
  const mark = marks.find(covers);
  return { x: inside, y: mark === undefined ? y : mark.y + HALF_MARK + HALF_NAME.y };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
