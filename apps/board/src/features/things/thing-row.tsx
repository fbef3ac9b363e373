import type { Item } from '@gdmarket/client';
import { useEffect } from 'preact/hooks';
import { useWatched } from '../../api/watch.ts';
import { thingStateOf } from '../../ui/thing-state.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { Bookings } from './bookings.tsx';
import { KeepDeposit } from './keep-deposit.tsx';
import { withNext } from './offered.ts';
import { StageSays } from './stage-says.tsx';
import { ThingActions } from './thing-actions.tsx';
import { ThingFacts } from './thing-facts.tsx';
import { ThingHead } from './thing-head.tsx';
import { isBehind, isUnderWay, mayBeLent, stageOf } from './thing-stage.ts';
import { hasRental, picturedRentalOf, readRentalOf } from './with-rental.ts';

/** One of somebody's things: its integrated state, what happens now, and what can be done next. */
export function ThingRow({
  thing: shown,
  lookAgain,
}: {
  readonly thing: Item;
  readonly lookAgain: () => Promise<void>;
}) {
  const thing = withNext(shown);
  const { itemNo, reservationNo, rentalStatus, _links } = thing;
  const { value, trouble, again } = useWatched(
    `rental of ${itemNo} ${reservationNo} ${rentalStatus} ${_links.extension?.href ?? ''}`,
    () => readRentalOf(thing),
    (rental) => isUnderWay(stageOf(thing, rental)) || isBehind(thing, rental),
  );
  const lookAtAll = async () => {
    await Promise.all([again(), lookAgain()]);
  };
  const isOver = reservationNo !== null && value !== undefined && value.reservation === undefined;
  useEffect(() => {
    if (isOver) void lookAgain();
  }, [value]);
  return (
    <article class={`card thing-row ${hasRental(thing) ? '' : 'idle'}`} aria-label={thing.itemName}>
      <ThingHead thing={thing} />
      <ThingFacts state={thingStateOf(thing)} rental={value} />
      <div class="thing-foot">
        {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
        {value === undefined ? (
          <div class={trouble === undefined ? 'bone line' : ''} />
        ) : (
          <StageSays stage={stageOf(thing, value)} rental={value} lookAgain={lookAtAll} />
        )}
        <KeepDeposit key={`deposit ${value?.payment?.paymentNo}`} payment={value?.payment} lookAgain={lookAtAll} />
        <ThingActions
          thing={thing}
          reservation={value?.reservation}
          extension={value?.extension}
          rentalNo={value && picturedRentalOf(value)}
          mayLend={value !== undefined && mayBeLent(stageOf(thing, value))}
          lookAgain={lookAtAll}
        />
      </div>
      <Bookings thing={thing} lookAgain={lookAtAll} />
    </article>
  );
}
