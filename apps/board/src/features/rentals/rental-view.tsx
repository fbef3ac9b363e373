import { useRef } from 'preact/hooks';
import type { Watched } from '../../api/watch.ts';
import { won } from '../../messages/formats.ts';
import { Badge } from '../../ui/badge.tsx';
import { DepositSays } from '../../ui/deposit-says.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { Picture } from '../../ui/picture.tsx';
import { Actions } from './actions.tsx';
import { Extend } from './extend.tsx';
import type { Rental } from './rental.ts';
import { RentalDays } from './rental-days.tsx';
import { RentalPictures } from './rental-pictures.tsx';
import { RentalPlace } from './rental-place.tsx';
import { lookOfStage, stageOf } from './rental-stage.ts';
import { rentalsText, rentalText } from './rentals.messages.ts';
import { ReviewForm } from './review-form.tsx';
import { StageSays } from './stage-says.tsx';
import { TimelineView } from './timeline-view.tsx';

/** What a rental is, what happens now, what can be done next, and the whole way. */
export function RentalView({ rental, watched }: { readonly rental: Rental; readonly watched: Watched<Rental> }) {
  const { reservation, review, extension, payment, place } = rental;
  const { itemNo, total, reservationNo } = reservation;
  const stage = stageOf(reservation, review, extension);
  const container = useRef<HTMLElement>(null);
  useKeptFocus(container);
  const text = rentalsText();
  return (
    <>
      <section class="card rental-now" ref={container}>
        <div class="rental-head">
          <a class="rental-picture" href={`things/${itemNo}`} aria-label={rentalText().thing}>
            <Picture itemNo={itemNo} />
          </a>
          <div>
            <p class="quiet small">{text.numbered(reservationNo)}</p>
            {total !== null && <p class="price">{won(total)}</p>}
            <RentalDays reservation={reservation} />
          </div>
          <Badge look={lookOfStage[stage]}>{text[stage]}</Badge>
        </div>
        {payment?.deposit !== undefined && <DepositSays deposit={payment.deposit} to="renter" />}
        <StageSays stage={stage} reservation={reservation} keptUntil={extension?.to} lookAgain={watched.again} />
        {place !== undefined && <RentalPlace place={place} />}
        <Actions reservation={reservation} watched={watched} />
        {stage === 'kept' && extension !== undefined && (
          <p>
            <a href={`rentals/${extension.reservationNo}`}>{rentalText().extension}</a>
          </p>
        )}
        {stage === 'lent' && <Extend reservation={reservation} />}
        {stage === 'returned' && (
          <ReviewForm
            reservation={reservation}
            done={(written) => watched.set({ reservation, review: written, payment })}
          />
        )}
      </section>
      {reservation._links.pictures !== undefined && <RentalPictures reservationNo={reservationNo} />}
      <TimelineView stage={stage} />
    </>
  );
}
