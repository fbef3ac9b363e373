import type { ReservationPlace } from '@gdmarket/client';
import { namedIn, useNeighbourhoods } from '../../api/neighbourhoods.ts';
import { placeText } from './rental-place.messages.ts';

/** Where the thing is, for its renter and its owner, from the payment to the return. */
export function RentalPlace({ place }: { readonly place: ReservationPlace }) {
  const known = useNeighbourhoods();
  const text = placeText();
  const { latitude, longitude, exact, neighbourhood } = place;
  const point = `${latitude},${longitude}`;
  return (
    <p class="rental-place">
      <strong>{text.where}</strong> {neighbourhood !== null && `${namedIn(known, neighbourhood)} `}
      <a href={`geo:${point}?q=${point}`}>{point}</a> <span class="quiet small">{exact ? text.exact : text.about}</span>
    </p>
  );
}
