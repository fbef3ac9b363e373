import type { Reservation } from '@gdmarket/client';
import { won } from '../../messages/formats.ts';
import { Badge } from '../../ui/badge.tsx';
import { Countdown } from '../../ui/countdown.tsx';
import { Picture } from '../../ui/picture.tsx';
import { RentalDays } from './rental-days.tsx';
import { lookOfStage, stageOf } from './rental-stage.ts';
import { rentalsText, rentalText } from './rentals.messages.ts';

/** A rental in the list: what, how far, and how long there is to pay. */
export function RentalRow({
  rental,
  extension,
  lookAgain,
}: {
  readonly rental: Reservation;
  /** The paid reservation for which its renter keeps the thing. */
  readonly extension: Reservation | undefined;
  readonly lookAgain: () => void;
}) {
  const { reservationNo, itemNo, itemName, total, payBy } = rental;
  const text = rentalsText();
  const stage = stageOf(rental, undefined, extension);
  return (
    <article class="card rental-row">
      <div class="rental-picture">
        <Picture itemNo={itemNo} />
      </div>
      <div class="rental-row-text">
        <h3>
          <a class="said" href={`rentals/${reservationNo}`}>
            {itemName ?? text.unnamed}
          </a>
        </h3>
        <p class="quiet small">
          {text.numbered(reservationNo)}
          {total !== null && ` · ${won(total)}`}
        </p>
        <RentalDays reservation={rental} />
        <p class="button-row">
          <Badge look={lookOfStage[stage]}>{text[stage]}</Badge>
          {stage === 'to-pay' && payBy !== null && (
            <Countdown until={payBy} says={rentalText().toPayLeft} onEnd={lookAgain} />
          )}
        </p>
      </div>
    </article>
  );
}
