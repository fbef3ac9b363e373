import type { ItemInfo } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { knownSettings } from '../../api/settings.ts';
import type { Trouble } from '../../api/trouble.ts';
import { momentOf } from '../../messages/formats.ts';
import { person } from '../../person/person.ts';
import { signIn } from '../../person/sign-in.ts';
import { ReserveForm } from './reserve-form.tsx';
import { ReserveTrouble } from './reserve-trouble.tsx';
import { thingText } from './thing.messages.ts';
import { whatToOffer } from './what-to-offer.ts';

/** What somebody can do with a thing, or why not now. */
export function Offer({ thing, lookAgain }: { readonly thing: ItemInfo; readonly lookAgain: () => void }) {
  const text = thingText();
  const refusal = useSignal<Trouble | undefined>(undefined);
  if (knownSettings.value === undefined) return <div class="bone line" />;
  const offer = whatToOffer(thing, person.value, knownSettings.value.mode);
  switch (offer) {
    case 'reserve':
    case 'reserve-with-name':
      return (
        <ReserveForm
          thing={thing}
          asksForName={offer === 'reserve-with-name'}
          refused={(trouble) => {
            refusal.value = trouble;
            if (trouble.code !== 'offline') lookAgain();
          }}
        />
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
      return (
        <a class="button wide" href={`rentals/${thing.reservationNo}`}>
          {text.yourReservation}
        </a>
      );
    default:
      return (
        <div class="stack">
          {refusal.value !== undefined && <ReserveTrouble trouble={refusal.value} />}
          <p class="note calm">{sentences[offer](thing)}</p>
          <a class="button second" href="./">
            {text.others}
          </a>
        </div>
      );
  }
}

const sentences = {
  'wait-reserved': ({ payBy }: ItemInfo) =>
    payBy === null ? thingText().reserved : thingText().reservedUntil(momentOf(payBy)),
  'wait-lent': () => thingText().lent,
  gone: () => thingText().gone,
};
