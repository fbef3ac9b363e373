import type { ItemInfo, Neighbourhood } from '@gdmarket/client';
import { useLocation } from 'preact-iso';
import { nameOf } from '../../api/neighbourhoods.ts';
import { distanceOf } from '../../messages/distance.ts';
import { pathOf } from '../../place.ts';
import type { Point } from '../../ui/whereabouts.ts';
import { nearText } from './near.messages.ts';
import { HALF, type Mark, marksOf, nameSpot, RADIUS, spotOf } from './on-map.ts';

/** A thing and its place in the list, from 1. */
interface Numbered {
  readonly thing: ItemInfo;
  readonly at: number;
}

/** A drawn map: the circle, names of neighbourhoods, and things by their numbers in the list. The list says the same. */
export function NearMap(props: {
  readonly centre: Point;
  readonly within: number;
  readonly things: readonly ItemInfo[];
  readonly known: readonly Neighbourhood[];
}) {
  const { centre, within, things, known } = props;
  const text = nearText();
  const spot = (place: Point) => spotOf(centre, within, place);
  const placed = things.flatMap((thing, index) => {
    const { latitude, longitude } = thing;
    return latitude === null || longitude === null
      ? []
      : [{ thing, at: index + 1, spot: spot({ latitude, longitude }) }];
  });
  const marks = marksOf(placed, (one) => one.spot);
  const names = known
    .map((one) => ({ one, at: spot(one) }))
    .filter(({ at }) => Math.hypot(at.x, at.y) > 20 && Math.hypot(at.x, at.y) < RADIUS * 0.9)
    .map(({ one, at }) => ({ one, ...nameSpot(at, marks) }));
  return (
    <svg class="near-map" viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}>
      <title>{text.map(placed.length)}</title>
      <circle class="near-circle" r={RADIUS} />
      <circle class="near-ring" r={RADIUS / 2} />
      <g class="near-names">
        {names.map(({ one, x, y }) => (
          <text key={one.name} x={x} y={y}>
            {nameOf(one)}
          </text>
        ))}
        <text x={0} y={RADIUS - 8}>
          {distanceOf(within)}
        </text>
      </g>
      <g class="near-here">
        <path d="M-7 0H7M0-7V7" />
      </g>
      {marks.map((mark) => (
        <NearMark key={`${mark.x} ${mark.y}`} mark={mark} />
      ))}
    </svg>
  );
}

function NearMark({ mark: { x, y, things } }: { readonly mark: Mark<Numbered> }) {
  const { route } = useLocation();
  const [first] = things;
  if (first === undefined) return null;
  const path = pathOf(`things/${first.thing.itemNo}`);
  const label = things.length > 1 ? `${first.at}+` : String(first.at);
  const names = things.map(
    ({ thing: { itemName, distanceMetres = 0 } }) => `${itemName}, ${distanceOf(distanceMetres)}`,
  );
  return (
    // The router takes only links of HTML.
    <a
      class={`near-mark ${things.some(({ thing }) => thing.itemStatus === 'Rentable') ? '' : 'away'}`}
      href={path}
      aria-label={`${label} ${names.join('; ')}`}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        route(path);
      }}
    >
      <circle cx={x} cy={y} r={things.length > 1 ? 18 : 15} />
      <text x={x} y={y}>
        {label}
      </text>
    </a>
  );
}
