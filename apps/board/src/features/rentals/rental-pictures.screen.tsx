import { getReservation } from '@gdmarket/client';
import { useRoute } from 'preact-iso';
import { ask, market } from '../../api/ask.ts';
import { knownSettings } from '../../api/settings.ts';
import { useWatched } from '../../api/watch.ts';
import { NotFound } from '../../not-found.tsx';
import { person } from '../../person/person.ts';
import { signIn } from '../../person/sign-in.ts';
import { shellText } from '../../shell.messages.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
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
      {value !== undefined && <Pictures key={reservationNo} reservationNo={reservationNo} />}
    </Screen>
  );
}

function Pictures(props: { readonly reservationNo: number }) {
  if (person.value?.hasAccount === true) return <RentalPictures {...props} />;
  if (knownSettings.value === undefined) return <Bones />;
  return (
    <Empty icon="person" says={rentalPicturesText().nobody}>
      {knownSettings.value.issuer !== undefined && (
        <button type="button" class="button" onClick={signIn}>
          {shellText().signIn}
        </button>
      )}
    </Empty>
  );
}
