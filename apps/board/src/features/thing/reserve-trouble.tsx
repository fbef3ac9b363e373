import type { Trouble } from '../../api/trouble.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { thingText } from './thing.messages.ts';

/** Why a thing was not reserved, and the way to one's own reservation if that is in the way. */
export function ReserveTrouble({ trouble }: { readonly trouble: Trouble }) {
  const { reservationNo } = trouble;
  if (reservationNo === undefined) return <TroubleNote trouble={trouble} />;
  return (
    <div class="note" role="alert">
      <p>{thingText().alreadyYours}</p>
      <a class="button second" href={`rentals/${reservationNo}`}>
        {thingText().yourReservation}
      </a>
    </div>
  );
}
