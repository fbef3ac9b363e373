import { changeReservation, type Reservation } from '@gdmarket/client';
import { market } from '../../api/ask.ts';
import { type Command, useCommand } from '../../api/command.ts';
import type { Watched } from '../../api/watch.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { say } from '../../ui/toast.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { actionsOf } from './actions-of.ts';
import { Cancel } from './cancel.tsx';
import type { Rental } from './rental.ts';
import { rentalText } from './rentals.messages.ts';

/** What can be done next with a rental: what the market offers, and what came of trying. */
export function Actions({
  reservation,
  watched,
}: {
  readonly reservation: Reservation;
  readonly watched: Watched<Rental>;
}) {
  const { reservationNo, total, deposit } = reservation;
  const text = rentalText();
  const take = (body: Reservation) => watched.set({ reservation: body });
  const pay = usePayment('Paid', reservationNo, take, text.paidNow);
  const takeBack = usePayment('NotPaid', reservationNo, take, text.takenBackNow);
  const offered = actionsOf(reservation);
  // Either may have had its effect although no answer came.
  const trouble = reservation.paymentStatus === 'Paid' ? takeBack.trouble : pay.trouble;
  const run = (command: Command): Command => ({
    ...command,
    run: async () => {
      await command.run();
      await watched.again();
    },
  });
  if (offered.length === 0 && trouble === undefined) return null;
  return (
    <div class="stack">
      {trouble !== undefined && <TroubleNote trouble={trouble} />}
      {offered.includes('pay') && deposit !== undefined && <p class="quiet">{text.depositBeside(deposit)}</p>}
      <div class="button-row">
        {offered.includes('pay') && <CommandButton command={run(pay)} label={text.pay(total ?? 0)} />}
        {offered.includes('takeBack') && <CommandButton command={run(takeBack)} label={text.takeBack} look="second" />}
        {offered.includes('cancel') && <Cancel reservation={reservation} take={take} again={watched.again} />}
      </div>
    </div>
  );
}

/** Paying twice charges once: the market knows a payment by its reservation. */
function usePayment(
  paymentStatus: 'Paid' | 'NotPaid',
  reservationNo: number,
  take: (body: Reservation) => void,
  done: string,
): Command {
  return useCommand(
    JSON.stringify({ reservationNo, paymentStatus }),
    (call) => changeReservation(market, { reservationNo, paymentStatus }, call),
    (body) => {
      if (body !== undefined) take(body);
      say(done);
    },
  );
}
