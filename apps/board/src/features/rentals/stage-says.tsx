import type { Reservation } from '@gdmarket/client';
import { dayOf } from '../../messages/days.ts';
import { momentOf } from '../../messages/formats.ts';
import { Countdown } from '../../ui/countdown.tsx';
import { useCountdown } from '../../ui/seconds-left.ts';
import { refusalText } from './refusal.messages.ts';
import type { RentalStage } from './rental-stage.ts';
import { rentalText } from './rentals.messages.ts';

/** What happens now, in a sentence; changes are read aloud. */
export function StageSays(props: {
  readonly stage: RentalStage;
  readonly reservation: Reservation;
  /** The last day of what extends it, where its renter keeps the thing. */
  readonly keptUntil?: string | null | undefined;
  readonly lookAgain: () => void;
}) {
  const { stage, reservation, keptUntil, lookAgain } = props;
  const { payBy, payFrom, rejectionDetail } = reservation;
  const text = rentalText();
  return (
    <div class="stack">
      <p class="rental-says said" role="status">
        {sentenceOf(stage, reservation, keptUntil ?? '')}
      </p>
      {stage === 'refused' && rejectionDetail !== null && (
        <p class="quiet">
          {refusalText().says} <q class="said">{rejectionDetail}</q>
        </p>
      )}
      {stage === 'refused' && (
        <a class="button second" href={`things/${reservation.itemNo}`}>
          {text.thing}
        </a>
      )}
      {stage === 'pay-later' && payFrom !== undefined && (
        <PayLater payFrom={payFrom} payBy={payBy} lookAgain={lookAgain} />
      )}
      {stage === 'to-pay' && payBy !== null && (
        <div class="pay-by">
          <Countdown until={payBy} says={text.toPayLeft} onEnd={lookAgain} />
          <p class="quiet small">{text.toPayBy(momentOf(payBy))}</p>
        </div>
      )}
    </div>
  );
}

/** From when until when it can be paid; looks again once it can. */
function PayLater(props: { readonly payFrom: string; readonly payBy: string | null; readonly lookAgain: () => void }) {
  const { payFrom, payBy, lookAgain } = props;
  const text = rentalText();
  useCountdown(payFrom, lookAgain);
  return (
    <div class="stack">
      <p>{text.payFrom(momentOf(payFrom))}</p>
      {payBy !== null && <p class="quiet small">{text.toPayBy(momentOf(payBy))}</p>}
    </div>
  );
}

function sentenceOf(stage: RentalStage, reservation: Reservation, keptUntil: string): string {
  const { itemName, rejectionReason, paymentLapsed, extensionOf } = reservation;
  const text = rentalText();
  if (stage === 'to-pay' && paymentLapsed) return text.lapsed(itemName ?? '');
  switch (stage) {
    case 'refused':
      return reasonOf(rejectionReason ?? 'other');
    case 'pay-later':
    case 'to-pay':
      return text[stage](itemName ?? '');
    case 'paid':
      return extensionOf === undefined ? text.paidSays : text.keepsSays;
    case 'lent':
      return text.lentSays;
    case 'returned':
      return text.returnedSays;
    case 'kept':
      return text.keptSays(dayOf(keptUntil));
    case 'reviewed':
      return text.reviewedSays;
    default:
      return text[stage];
  }
}

function reasonOf(reason: string): string {
  const sentences: Readonly<Record<string, string>> = refusalText();
  return (Object.hasOwn(sentences, reason) ? sentences[reason] : undefined) ?? refusalText().other;
}
