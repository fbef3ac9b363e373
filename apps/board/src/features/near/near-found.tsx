import { type ItemInfo, listItemInfoes, type Neighbourhood } from '@gdmarket/client';
import { useWatchedList } from '../../api/list.ts';
import { distanceOf } from '../../messages/distance.ts';
import type { Span } from '../../messages/span.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { ReadOn } from '../../ui/read-on.tsx';
import { ThingBadge } from '../../ui/thing-badge.tsx';
import { ThingName } from '../../ui/thing-name.tsx';
import { thingStateOf } from '../../ui/thing-state.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import type { Point } from '../../ui/whereabouts.ts';
import { nearText } from './near.messages.ts';
import { NearMap } from './near-map.tsx';
import { wordOf } from './where.ts';

/** What was found around a place: a map, and a list with distances, nearest first. */
export function NearFound(props: {
  readonly centre: Point;
  readonly within: number;
  readonly onlyFree: boolean;
  /** The days that somebody wants; empty for any. */
  readonly days: Span;
  readonly known: readonly Neighbourhood[];
}) {
  const { centre, within, onlyFree, days, known } = props;
  const text = nearText();
  const near = wordOf(centre);
  const isForDays = days.from !== '' && days.to !== '';
  const wanted = { near, within, size: 24, ...(onlyFree && { status: 'Rentable' as const }), ...(isForDays && days) };
  const list = useWatchedList(
    `near ${near} ${within} ${onlyFree} ${isForDays ? `${days.from} ${days.to}` : ''}`,
    listItemInfoes,
    wanted,
  );
  const things = list.entries;
  // Near a pole, or with thousands in one spot, the market reads no farther.
  const reach = Math.min(within, list.completeWithin ?? within);
  if (things === undefined)
    return list.trouble === undefined ? <Bones /> : <TroubleNote trouble={list.trouble} again={list.again} />;
  return (
    <>
      {list.trouble !== undefined && <TroubleNote trouble={list.trouble} again={list.again} />}
      <div class="near-found">
        <NearMap centre={centre} within={within} things={things} known={known} />
        <div>
          <p role="status" class="quiet small">
            {list.hasMore
              ? text.upTo(distanceOf(things.at(-1)?.distanceMetres ?? 0))
              : text.count(things.length, distanceOf(reach))}{' '}
            {text.about}
          </p>
          {things.length === 0 && !list.hasMore && (
            <Empty icon="near" says={(isForDays ? text.noneOnDays : text.none)(distanceOf(reach))} />
          )}
          <ol class="near-list">
            {things.map((thing, index) => (
              <li key={thing.itemNo}>
                <NearThing thing={thing} at={index + 1} />
              </li>
            ))}
          </ol>
          <ReadOn key={`${near} ${days.from} ${days.to}`} list={list} wanted={undefined} label={text.more} />
        </div>
      </div>
    </>
  );
}

/** `at`: its number on the map. */
function NearThing({ thing, at }: { readonly thing: ItemInfo; readonly at: number }) {
  const { itemNo, itemName, picture, distanceMetres = 0 } = thing;
  const state = thingStateOf(thing);
  const text = nearText();
  return (
    <article class="card near-thing">
      <Picture itemNo={itemNo} shown={picture} />
      <span class="near-no">{at}</span>
      <div>
        <h2>
          <ThingName itemNo={itemNo} itemName={itemName} />
        </h2>
        <p>
          <Price thing={thing} />{' '}
          <span class="quiet">{distanceMetres < 100 ? text.close : text.away(distanceOf(distanceMetres))}</span>
        </p>
      </div>
      <ThingBadge state={state} />
    </article>
  );
}
