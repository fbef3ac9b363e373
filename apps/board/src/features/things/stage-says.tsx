import type { Reservation } from '@gdmarket/client';
import { dayOf, spanOf } from '../../messages/days.ts';
import { momentOf, won } from '../../messages/formats.ts';
import { useCountdown } from '../../ui/seconds-left.ts';
import { asClock } from '../../ui/time-left.ts';
import { stageText } from './stage.messages.ts';
import type { ThingStage } from './thing-stage.ts';
import type { ThingWithRental } from './with-rental.ts';

/** What happens with a thing now, in a sentence; changes are read aloud. */
export function StageSays(props: {
  readonly stage: ThingStage;
  readonly rental: ThingWithRental;
  readonly lookAgain: () => Promise<void>;
}) {
  const { stage, rental, lookAgain } = props;
  const { info, reservation, extension } = rental;
  const text = stageText();
  const who = reservation?.customerName ?? info?.customerName ?? text.somebody;
  const says = stage === 'to-pay' && reservation?.paymentLapsed ? text.lapsed : text[stage];
  const payBy = stage === 'to-pay' ? reservation?.payBy : null;
  return (
    <div>
      <p class="said" role="status">
        {typeof says === 'string' ? says : says(who)}
      </p>
      {reservation !== undefined && <Days reservation={reservation} />}
      {extension?.to && (
        <p class="said">
          {extension.paymentStatus === 'Paid'
            ? text.keeps(who, dayOf(extension.to))
            : text.mayKeep(who, dayOf(extension.to))}
        </p>
      )}
      {typeof payBy === 'string' && <PayBy payBy={payBy} onEnd={lookAgain} />}
    </div>
  );
}

/** For which days it is; once it is lent, when it has to be back, and what being late costs. Nothing without days. */
function Days({ reservation }: { readonly reservation: Reservation }) {
  const { from, to, dueOn, overdue, daysLate = 0, lateFeeDue = 0 } = reservation;
  if (from === null || to === null) return null;
  const text = stageText();
  if (dueOn === null) return <p>{text.days(spanOf({ from, to }))}</p>;
  return (
    <>
      <p>{overdue ? <strong>{text.overdueSince(dayOf(dueOn))}</strong> : text.dueOn(dayOf(dueOn))}</p>
      {overdue && lateFeeDue > 0 && <p class="small">{text.lateFee(daysLate, won(lateFeeDue))}</p>}
    </>
  );
}

/** How long the renter has left to pay; `payBy` is ISO 8601. */
function PayBy({ payBy, onEnd }: { readonly payBy: string; readonly onEnd: () => Promise<void> }) {
  const left = useCountdown(payBy, () => void onEnd());
  return (
    <p class="small">
      <span class="thing-left" role="timer">
        {asClock(left)}
      </span>{' '}
      {stageText().payBy(momentOf(payBy))}
    </p>
  );
}
