import { listReservations } from '@gdmarket/client';
import { useWatchedList } from '../../api/list.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ReadOn } from '../../ui/read-on.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { FindHistory } from './find-history.tsx';
import { operatorText } from './operator.messages.ts';
import { OperatorsOnly } from './operators-only.tsx';
import { RentalTable } from './rental-table.tsx';

const PAGE = 50;

/** Every rental of the market, newest first. */
export function EveryRentalScreen() {
  return (
    <OperatorsOnly title={operatorText().rentals}>
      <FindHistory />
      <EveryRental />
    </OperatorsOnly>
  );
}

function EveryRental() {
  const text = operatorText();
  const list = useWatchedList(
    'every rental',
    listReservations,
    { sort: 'reservationNo,desc', size: PAGE },
    ({ status }) => status === 'Requested' || status === 'Cancelling',
  );
  const { entries, trouble, again } = list;
  return (
    <>
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      {entries === undefined && trouble === undefined && <Bones />}
      {entries?.length === 0 && <Empty icon="rentals" says={text.nothing} />}
      {entries !== undefined && entries.length > 0 && <RentalTable rentals={entries} />}
      {entries !== undefined && <ReadOn list={list} wanted={undefined} label={text.more} />}
    </>
  );
}
