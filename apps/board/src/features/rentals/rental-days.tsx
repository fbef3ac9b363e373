import type { Reservation } from '@gdmarket/client';
import { dayOf, spanOf } from '../../messages/days.ts';
import { rentalsText } from './rentals.messages.ts';

/** The days of a rental, and when the thing has to be back; nothing for a rental without days. */
export function RentalDays({ reservation }: { readonly reservation: Reservation }) {
  const { from, to, dueOn, overdue } = reservation;
  if (from === null || to === null) return null;
  const text = rentalsText();
  return (
    <div class="small">
      <p>{spanOf({ from, to })}</p>
      {dueOn !== null && <strong>{overdue ? text.overdueSince(dayOf(dueOn)) : text.dueOn(dayOf(dueOn))}</strong>}
    </div>
  );
}
