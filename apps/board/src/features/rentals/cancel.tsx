import { cancelReservation, changeReservation, type Reservation } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { pathOf } from '../../place.ts';
import { shellText } from '../../shell.messages.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { say } from '../../ui/toast.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { wantsReason } from './actions-of.ts';
import { rentalText } from './rentals.messages.ts';

/** Cancels a reservation, after a question. Whoever cancels for somebody else says why. */
export function Cancel({ reservation, take }: { readonly reservation: Reservation; take(body: Reservation): void }) {
  const { reservationNo } = reservation;
  const { route } = useLocation();
  const isAsked = useSignal(false);
  const reason = useSignal('');
  const text = rentalText();
  const asksWhy = wantsReason(reservation);
  const cancel = useCommand(
    JSON.stringify({ reservationNo, reason: reason.value }),
    (call) =>
      asksWhy
        ? changeReservation(market, { reservationNo, status: 'Cancelled', reason: reason.value }, call)
        : cancelReservation(market, { reservationNo }, call),
    (body, status) => {
      isAsked.value = false;
      say(status === 202 ? text.cancellingNow : text.cancelledNow);
      if (body === undefined) route(pathOf('rentals'));
      else take(body);
    },
  );
  const close = () => {
    isAsked.value = false;
  };
  const send = (event: Event) => {
    event.preventDefault();
    void cancel.run();
  };
  return (
    <>
      <button
        type="button"
        class="button plain"
        onClick={() => {
          isAsked.value = true;
        }}
      >
        {text.cancel}
      </button>
      <Dialog isOpen={isAsked.value} title={text.cancelTitle} onClose={close}>
        <form onSubmit={send}>
          <p>{text.cancelSays}</p>
          {asksWhy && (
            <Field id="reason" label={text.cancelReason}>
              <input
                class="input"
                id="reason"
                required
                maxLength={100}
                value={reason.value}
                onInput={({ currentTarget }) => {
                  reason.value = currentTarget.value;
                }}
              />
            </Field>
          )}
          {cancel.trouble !== undefined && <TroubleNote trouble={cancel.trouble} />}
          <div class="button-row">
            <button type="button" class="button second" onClick={close}>
              {shellText().neverMind}
            </button>
            <CommandButton command={cancel} label={text.cancel} submits />
          </div>
        </form>
      </Dialog>
    </>
  );
}
