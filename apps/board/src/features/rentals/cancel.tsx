import { cancelReservation, changeReservation, type Reservation } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { pathOf } from '../../place.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { say } from '../../ui/toast.tsx';
import { wantsReason } from './actions-of.ts';
import { rentalText } from './rentals.messages.ts';

/** Cancels a reservation, after a question. Whoever cancels for somebody else says why. */
export function Cancel(props: {
  readonly reservation: Reservation;
  readonly take: (body: Reservation) => void;
  /** Reads the reservation again: a refusal says that it is not as it was shown. */
  readonly again: () => Promise<void>;
}) {
  const { reservation, take, again } = props;
  const { reservationNo, paymentStatus } = reservation;
  const { route } = useLocation();
  const isAsked = useSignal(false);
  const reason = useSignal('');
  const text = rentalText();
  const asksWhy = wantsReason(reservation);
  const cancel = useCommand(
    JSON.stringify({ reservationNo, reason: reason.value }),
    (call) =>
      asksWhy
        ? changeReservation(market, { reservationNo, status: 'Cancelled', reason: reason.value.trim() }, call)
        : cancelReservation(market, { reservationNo }, call),
    (body, status) => {
      isAsked.value = false;
      say(status === 202 ? text.cancellingNow : text.cancelledNow);
      if (body === undefined) route(pathOf('rentals'));
      else take(body);
    },
  );
  const lookAgain = () => {
    if (cancel.trouble !== undefined) void again();
  };
  return (
    <AskFirst
      isAsked={isAsked}
      opens={text.cancel}
      title={text.cancelTitle}
      command={cancel}
      does={text.cancel}
      onClose={lookAgain}
    >
      <p>
        {paymentStatus === 'Paid' && `${asksWhy ? text.cancelForSays : text.cancelPaidSays} `}
        {text.cancelSays}
      </p>
      {asksWhy && (
        <ReasonField
          label={text.cancelReason}
          hint={text.cancelReasonHint}
          value={reason.value}
          type={(typed) => {
            reason.value = typed;
          }}
        />
      )}
    </AskFirst>
  );
}
