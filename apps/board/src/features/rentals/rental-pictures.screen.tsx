import { getReservation } from '@gdmarket/client';
import { useRoute } from 'preact-iso';
import { ask, market } from '../../api/ask.ts';
import { useWatched } from '../../api/watch.ts';
import { NotFound } from '../../not-found.tsx';
import { Bones } from '../../ui/bones.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SignedInOnly } from '../../ui/signed-in-only.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { rentalPicturesText } from './rental-pictures.messages.ts';
import { RentalPictures } from './rental-pictures.tsx';

/** The condition of a thing in one rental, for its owner: the rental itself is the renter's screen. */
export function RentalPicturesScreen() {
  const reservationNo = Number(useRoute().params.reservationNo);
  const text = rentalPicturesText();
  const { value, trouble, again } = useWatched(`rented ${reservationNo}`, () =>
    ask(getReservation(market, { reservationNo })),
  );
  if (trouble?.code === 'reservation-not-found' || trouble?.code === 'not-found') return <NotFound />;
  const name = value?.itemName ?? null;
  return (
    <Screen
      title={name === null ? text.title : text.titleOf(name)}
      tab={text.title}
      back={{ to: 'mine', says: text.back }}
      narrow
    >
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      {value === undefined && trouble === undefined && <Bones />}
      {value !== undefined && (
        <SignedInOnly says={rentalPicturesText().nobody}>
          <RentalPictures key={reservationNo} reservationNo={reservationNo} />
        </SignedInOnly>
      )}
    </Screen>
  );
}
