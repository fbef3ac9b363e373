import type { Payment } from '@gdmarket/client';
import { momentOf, won } from '../messages/formats.ts';
import { depositText } from './deposit.messages.ts';

/** What has become of a deposit: reserved, waiting for its owner, kept for a reason, lapsed, or free again. */
export function DepositSays({ deposit }: { readonly deposit: NonNullable<Payment['deposit']> }) {
  const { amount, status, keepBy, kept, reason, daysLate = 0, lateFeeDue = 0 } = deposit;
  const text = depositText();
  return (
    <p class="small">
      {status === 'Held' && text.held(won(amount))}
      {status === 'Keepable' && text.keepable(won(amount), keepBy === null ? '' : momentOf(keepBy))}
      {status === 'Keepable' && lateFeeDue > 0 && ` ${text.late(daysLate, won(lateFeeDue))}`}
      {status === 'Kept' &&
        text.kept(won(kept ?? 0), won(amount), kept === amount ? undefined : won(amount - (kept ?? 0)))}
      {status === 'Kept' && reason !== null && <span class="said"> {text.reason(reason)}</span>}
      {status === 'Lapsed' && text.lapsed(won(amount))}
      {status === 'Released' && text.released(won(amount))}
    </p>
  );
}
