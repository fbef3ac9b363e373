import { listItemEvents, listRentalEvents, type MarketEvent } from '@gdmarket/client';
import { useRoute } from 'preact-iso';
import { useWatchedList, type WatchedList } from '../../api/list.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ReadOn } from '../../ui/read-on.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { historyText } from './history.messages.ts';
import { HistoryView } from './history-view.tsx';
import { operatorText } from './operator.messages.ts';
import { OperatorsOnly } from './operators-only.tsx';

/** An event this young may have followers that are not published yet. */
const YOUNG_MS = 60_000;
const PAGE = 100;

/** All that the market published about one rental. */
export function RentalHistoryScreen() {
  const reservationNo = Number(useRoute().params.reservationNo);
  return (
    <OperatorsOnly title={historyText().ofReservation(reservationNo)} back={toRentals()}>
      <RentalHistory reservationNo={reservationNo} />
    </OperatorsOnly>
  );
}

/** What happened to a thing outside of its rentals. */
export function ThingHistoryScreen() {
  const itemNo = Number(useRoute().params.itemNo);
  return (
    <OperatorsOnly title={historyText().ofThing(itemNo)} back={toRentals()}>
      <ThingHistory itemNo={itemNo} />
    </OperatorsOnly>
  );
}

function toRentals() {
  return { to: 'operator', says: operatorText().rentals };
}

function RentalHistory({ reservationNo }: { readonly reservationNo: number }) {
  const input = { reservationNo, size: PAGE };
  return <History list={useWatchedList(`events of reservation ${reservationNo}`, listRentalEvents, input, isYoung)} />;
}

function ThingHistory({ itemNo }: { readonly itemNo: number }) {
  const input = { itemNo, size: PAGE };
  return <History list={useWatchedList(`events of thing ${itemNo}`, listItemEvents, input, isYoung)} />;
}

function History({ list }: { readonly list: WatchedList<MarketEvent> }) {
  const text = historyText();
  const { entries, trouble, again } = list;
  const isNothing = entries?.length === 0 || trouble?.code === 'not-found';
  return (
    <>
      {trouble !== undefined && !isNothing && <TroubleNote trouble={trouble} again={again} />}
      {entries === undefined && trouble === undefined && <Bones />}
      {isNothing && (
        <Empty icon="held" says={text.nothing}>
          <a class="button" href="operator">
            {text.toRentals}
          </a>
        </Empty>
      )}
      {entries !== undefined && entries.length > 0 && <HistoryView history={entries} />}
      {entries !== undefined && <ReadOn list={list} wanted={undefined} label={text.more} />}
    </>
  );
}

function isYoung({ time }: MarketEvent): boolean {
  return Date.now() - Date.parse(time) < YOUNG_MS;
}
