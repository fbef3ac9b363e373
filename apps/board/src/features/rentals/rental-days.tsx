import type { Reservation } from '@gdmarket/client';
import { dayOf, spanOf } from '../../messages/days.ts';
import { won } from '../../messages/formats.ts';
import { rentalsText } from './rentals.messages.ts';

/** The days of a rental, when the thing has to be back, and what is due meanwhile; nothing for a rental without days. */
export function RentalDays({ reservation }: { readonly reservation: Reservation }) {
  const { from, to, dueOn, overdue, daysLate = 0, lateFeeDue = 0 } = reservation;
  if (from === null || to === null) return null;
  const text = rentalsText();
  return (
    <div class="small">
      <p>{spanOf({ from, to })}</p>
      {dueOn !== null && <strong>{overdue ? text.overdueSince(dayOf(dueOn)) : text.dueOn(dayOf(dueOn))}</strong>}
      {overdue && lateFeeDue > 0 && <p>{text.lateFee(daysLate, won(lateFeeDue))}</p>}
    </div>
  );
}
