import { cancelReservation, changeReservation, type Reservation } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { market } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { AskFirst } from '../../ui/ask-first.tsx';
import { useDraft } from '../../ui/draft.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { say } from '../../ui/toast.tsx';
import { turnDownText } from './actions.messages.ts';
import { turningDown } from './offered.ts';

interface Props {
  readonly reservation: Reservation | undefined;
  readonly lookAgain: () => Promise<void>;
}

const NOTHING = { reason: '' };

/** Turns a renter down where the market offers it. Who has an account says why; the renter reads it. */
export function TurnDown({ reservation, lookAgain }: Props) {
  const way = turningDown(reservation);
  if (reservation === undefined || way === undefined) return null;
  return <Question reservation={reservation} asksWhy={way === 'with-reason'} lookAgain={lookAgain} />;
}

function Question(props: Props & { readonly reservation: Reservation; readonly asksWhy: boolean }) {
  const { reservation, asksWhy, lookAgain } = props;
  const { reservationNo, customerName, paymentStatus } = reservation;
  const { typed, forget } = useDraft(`reason ${reservationNo}`, NOTHING);
  const isAsked = useSignal(typed.value !== NOTHING);
  const text = turnDownText();
  const reason = typed.value.reason.trim();
  const command = useCommand(
    JSON.stringify({ reservationNo, reason }),
    (call) =>
      asksWhy
        ? changeReservation(market, { reservationNo, status: 'Cancelled', reason }, call)
        : cancelReservation(market, { reservationNo }, call),
    (_, status) => {
      isAsked.value = false;
      say(status === 202 ? text.asked : text.done);
      void lookAgain();
    },
  );
  return (
    <AskFirst
      isAsked={isAsked}
      opens={text.turnDown}
      title={text.title(customerName ?? text.somebody)}
      command={command}
      does={text.turnDown}
      onClose={forget}
    >
      <p>
        {paymentStatus === 'Paid' && `${text.paidSays} `}
        {text.says}
      </p>
      {asksWhy && (
        <ReasonField
          label={text.reason}
          hint={text.reasonHint}
          value={typed.value.reason}
          type={(reason) => {
            typed.value = { reason };
          }}
        />
      )}
    </AskFirst>
  );
}
