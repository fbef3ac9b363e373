import type { Trouble } from '../../api/trouble.ts';
import { momentOf } from '../../messages/formats.ts';
import { sentenceFor } from '../../ui/trouble-sentence.ts';
import { handOverText } from './actions.messages.ts';

/** Why a thing was not handed over or taken back, and what is missing. */
export function HandOverTrouble({ trouble, payBy }: { readonly trouble: Trouble; readonly payBy: string | null }) {
  const text = handOverText();
  const sentences: Readonly<Record<string, string>> = {
    'not-paid': payBy === null ? text.notPaid : text.notPaidUntil(momentOf(payBy)),
    'payment-lapsed': payBy === null ? text.lapsed : text.lapsedUntil(momentOf(payBy)),
    'payment-unavailable': text.paymentAway,
    'item-not-held': text.notHeld,
    'item-not-lent': text.notLent,
  };
  return (
    <div class="note wrong" role="alert">
      <p>{sentences[trouble.code] ?? sentenceFor(trouble)}</p>
    </div>
  );
}
