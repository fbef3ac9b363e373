import type { ItemInfo } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { knownSettings } from '../../api/settings.ts';
import type { Trouble } from '../../api/trouble.ts';
import { momentOf } from '../../messages/formats.ts';
import type { Span } from '../../messages/span.ts';
import { person } from '../../person/person.ts';
import { signIn } from '../../person/sign-in.ts';
import { ReserveForm } from './reserve-form.tsx';
import { ReserveTrouble } from './reserve-trouble.tsx';
import { thingText } from './thing.messages.ts';
import { WaitingLine } from './waiting-line.tsx';
import { WORTH_WAITING } from './waiting-words.ts';
import { whatToOffer } from './what-to-offer.ts';

/** What somebody can do with a thing, or why not now. */
export function Offer({ thing, lookAgain }: { readonly thing: ItemInfo; readonly lookAgain: () => void }) {
  const text = thingText();
  const { query } = useLocation();
  const refusal = useSignal<Refusal | undefined>(undefined);
  if (knownSettings.value === undefined) return <div class="bone line" />;
  const offer = whatToOffer(thing, person.value, knownSettings.value.mode);
  const form = (asksForName: boolean, after?: string) => (
    <ReserveForm
      thing={thing}
      asksForName={asksForName}
      after={after}
      refused={(trouble, days) => {
        refusal.value = { trouble, days };
        if (trouble.code !== 'offline') lookAgain();
      }}
    />
  );
  switch (offer) {
    case 'reserve':
    case 'reserve-with-name':
      return (
        <div class="stack">
          {form(offer === 'reserve-with-name')}
          <WaitingLine itemNo={thing.itemNo} days={refusal.value?.days} mayJoin={isWorthWaiting(refusal.value)} />
        </div>
      );
    case 'sign-in':
      return (
        <div class="stack">
          <button type="button" class="button wide" onClick={signIn}>
            {text.signInToReserve}
          </button>
          <p class="quiet small">{text.howItGoes}</p>
        </div>
      );
    case 'own-thing':
      return <p class="note calm">{text.yours}</p>;
    case 'own-reservation':
      if (query.extend !== undefined && thing.dueOn !== null)
        return form(person.value?.hasAccount !== true, thing.dueOn);
      // They reserved it on another screen meanwhile.
      if (refusal.value?.trouble.reservationNo !== undefined) return <ReserveTrouble trouble={refusal.value.trouble} />;
      return (
        <a class="button wide" href={`rentals/${thing.reservationNo}`}>
          {text.yourReservation}
        </a>
      );
    default:
      return (
        <div class="stack">
          {refusal.value !== undefined && <ReserveTrouble trouble={refusal.value.trouble} />}
          <p class="note calm">{sentences[offer](thing)}</p>
          {offer !== 'gone' && <WaitingLine itemNo={thing.itemNo} days={undefined} mayJoin />}
          <a class="button second" href="./">
            {text.others}
          </a>
        </div>
      );
  }
}

/** What a try to reserve met, and the days that were wanted. */
interface Refusal {
  readonly trouble: Trouble;
  readonly days: Span | undefined;
}

function isWorthWaiting(refusal: Refusal | undefined): boolean {
  return refusal !== undefined && WORTH_WAITING.has(refusal.trouble.code);
}

const sentences = {
  'wait-reserved': ({ payBy }: ItemInfo) =>
    payBy === null ? thingText().reserved : thingText().reservedUntil(momentOf(payBy)),
  'wait-lent': () => thingText().lent,
  gone: () => thingText().gone,
};
