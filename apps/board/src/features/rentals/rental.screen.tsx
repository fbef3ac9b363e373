import { useRoute } from 'preact-iso';
import { useWatched } from '../../api/watch.ts';
import { shellText } from '../../shell.messages.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import './rentals.css';
import { type Rental, readRental } from './rental.ts';
import { isUnderWay } from './rental-stage.ts';
import { RentalView } from './rental-view.tsx';
import { rentalsText, rentalText } from './rentals.messages.ts';

/** One rental, from reserved to reviewed. */
export function RentalScreen() {
  const reservationNo = Number(useRoute().params.reservationNo);
  const watched = useWatched(`rental ${reservationNo}`, () => readRental(reservationNo), isChanging);
  const { value, trouble, again } = watched;
  const isGone = trouble?.code === 'reservation-not-found' || trouble?.code === 'not-found';
  return (
    <Screen
      title={value?.reservation.itemName ?? rentalsText().rental}
      back={{ to: 'rentals', says: rentalsText().title }}
      narrow
    >
      {isGone ? (
        <Gone itemNo={value?.reservation.itemNo} />
      ) : (
        <div class="stack">
          {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
          {value === undefined && trouble === undefined && <Bones />}
          {value !== undefined && <RentalView key={reservationNo} rental={value} watched={watched} />}
        </div>
      )}
    </Screen>
  );
}

/** What is left of a reservation that was cancelled or not paid in time: the ways on. */
function Gone({ itemNo }: { readonly itemNo: number | undefined }) {
  return (
    <Empty icon="rentals" says={rentalText().gone}>
      <div class="button-row">
        {itemNo === undefined ? (
          <a class="button" href="./">
            {shellText().toMarket}
          </a>
        ) : (
          <a class="button" href={`things/${itemNo}`}>
            {rentalText().thing}
          </a>
        )}
        <a class="button second" href="rentals">
          {rentalText().mine}
        </a>
      </div>
    </Empty>
  );
}

function isChanging({ reservation }: Rental): boolean {
  return isUnderWay(reservation, Date.now());
}
