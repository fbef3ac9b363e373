import type { Trouble } from '../../api/trouble.ts';
import { sentenceFor } from '../../ui/trouble-sentence.ts';
import { thingText } from './thing.messages.ts';

/** Why a thing was not reserved, and the way to one's own reservation if that is in the way. */
export function ReserveTrouble({ trouble }: { readonly trouble: Trouble }) {
  const { reservationNo } = trouble;
  return (
    <div class="note wrong" role="alert">
      <p>{reservationNo === undefined ? sentenceFor(trouble) : thingText().alreadyYours}</p>
      {reservationNo !== undefined && (
        <a class="button second" href={`rentals/${reservationNo}`}>
          {thingText().yourReservation}
        </a>
      )}
    </div>
  );
}
