import { getReservationPlace, type Reservation } from '@gdmarket/client';
import { ask, market } from '../../api/ask.ts';
import { namedIn, useNeighbourhoods } from '../../api/neighbourhoods.ts';
import { useWatched } from '../../api/watch.ts';
import { placeText } from './rental-place.messages.ts';

/** Where the thing is, for its renter and its owner, from the payment to the return. Nothing when nobody said so. */
export function RentalPlace({ reservation: { reservationNo } }: { readonly reservation: Reservation }) {
  const { value } = useWatched(`place ${reservationNo}`, () => ask(getReservationPlace(market, { reservationNo })));
  const known = useNeighbourhoods();
  const text = placeText();
  if (value === undefined) return null;
  const { latitude, longitude, exact, neighbourhood } = value;
  const point = `${latitude},${longitude}`;
  return (
    <p class="rental-place">
      <strong>{text.where}</strong> {neighbourhood !== null && `${namedIn(known, neighbourhood)} `}
      <a href={`geo:${point}?q=${point}`}>{point}</a> <span class="quiet small">{exact ? text.exact : text.about}</span>
    </p>
  );
}
