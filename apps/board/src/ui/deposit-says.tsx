import type { Payment } from '@gdmarket/client';
import { momentOf, won } from '../messages/formats.ts';
import { depositText } from './deposit.messages.ts';

/** What has become of a deposit: reserved, waiting for its owner, kept for a reason, lapsed, or free again. `to`: who reads it. */
export function DepositSays(props: {
  readonly deposit: NonNullable<Payment['deposit']>;
  readonly to: 'renter' | 'owner';
}) {
  const { deposit, to } = props;
  const { amount, status, keepBy, kept, reason, daysLate = 0, lateFeeDue = 0 } = deposit;
  const { held, released, reason: why, ...text } = depositText();
  const { keepable, late, kept: some, lapsed } = to === 'renter' ? text : yours(text);
  const rest = amount - (kept ?? 0);
  return (
    <p class="small">
      {status === 'Held' && held(won(amount))}
      {status === 'Keepable' && keepable(won(amount), keepBy === null ? '' : momentOf(keepBy))}
      {status === 'Keepable' && lateFeeDue > 0 && ` ${late(daysLate, won(lateFeeDue))}`}
      {status === 'Kept' && some(won(kept ?? 0), won(amount), rest === 0 ? undefined : won(rest))}
      {status === 'Kept' && reason !== null && <span class="said"> {why(reason)}</span>}
      {status === 'Lapsed' && lapsed(won(amount))}
      {status === 'Released' && released(won(amount))}
    </p>
  );
}

type Words = Omit<ReturnType<typeof depositText>, 'held' | 'released' | 'reason'>;

/** What its owner reads: they are “you”. */
function yours(text: Words): Pick<Words, 'keepable' | 'late' | 'kept' | 'lapsed'> {
  return { keepable: text.keepableYours, late: text.lateYours, kept: text.keptYours, lapsed: text.lapsedYours };
}
