import { getPlace, type ItemInfo, type Waiting } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ask, market } from '../../api/ask.ts';
import { knownSettings } from '../../api/settings.ts';
import type { Trouble } from '../../api/trouble.ts';
import { useWatched, type Watched } from '../../api/watch.ts';
import { momentOf } from '../../messages/formats.ts';
import { today } from '../../messages/market-time.ts';
import { person } from '../../person/person.ts';
import { signIn } from '../../person/sign-in.ts';
import { ReserveForm } from './reserve-form.tsx';
import { ReserveTrouble } from './reserve-trouble.tsx';
import { thingText } from './thing.messages.ts';
import { Turn, WaitingLine } from './waiting-line.tsx';
import { isCalledSoon } from './waiting-words.ts';
import { type Offer as What, whatToOffer } from './what-to-offer.ts';

interface Props {
  readonly thing: ItemInfo;
  readonly lookAgain: () => void;
}

/** What somebody can do with a thing, or why not now. */
export function Offer(props: Props) {
  if (knownSettings.value === undefined) return <div class="bone line" />;
  const offer = whatToOffer(props.thing, person.value, knownSettings.value.mode);
  if (offer === 'own-thing') return <p class="note calm">{thingText().yours}</p>;
  if (person.value?.hasAccount !== true || offer === 'gone') return <Offered {...props} offer={offer} />;
  return <OfferedToAccount {...props} offer={offer} />;
}

/** Whoever has an account may wait for it, or may have their turn. */
function OfferedToAccount(props: Props & { readonly offer: What }) {
  const { thing } = props;
  const isSoon = (value: Waiting) => isCalledSoon(value, thing, today(), Date.now());
  const waiting = useWatched(`waiting ${thing.itemNo}`, () => ask(getPlace(market, { itemNo: thing.itemNo })), isSoon);
  const { value, again } = waiting;
  const isCalled = value !== undefined && isSoon(value);
  useEffect(() => {
    if (isCalled) void again();
  }, [isCalled]);
  return <Offered {...props} waiting={waiting} />;
}

function Offered(props: Props & { readonly offer: What; readonly waiting?: Watched<Waiting> }) {
  const { thing, lookAgain, offer, waiting } = props;
  const text = thingText();
  const { query } = useLocation();
  const refusal = useSignal<Trouble | undefined>(undefined);
  const form = (asksForName: boolean, after?: string) => (
    <ReserveForm
      // Whose turn comes has been refused nothing yet.
      key={`${after} ${waiting?.value?.keptUntil ?? null}`}
      thing={thing}
      asksForName={asksForName}
      after={after}
      waiting={waiting}
      refused={(trouble) => {
        refusal.value = trouble;
        if (trouble.code !== 'offline') lookAgain();
      }}
    />
  );
  switch (offer) {
    case 'reserve':
    case 'reserve-with-name':
      return (
        <div class="stack">
          {waiting !== undefined && <Turn waiting={waiting} lookAgain={lookAgain} />}
          {form(offer === 'reserve-with-name')}
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
    case 'own-reservation':
      if (query.extend !== undefined && thing.dueOn !== null)
        return form(person.value?.hasAccount !== true, thing.dueOn);
      // They reserved it on another screen meanwhile.
      if (refusal.value?.reservationNo !== undefined) return <ReserveTrouble trouble={refusal.value} />;
      return (
        <a class="button wide" href={`rentals/${thing.reservationNo}`}>
          {text.yourReservation}
        </a>
      );
    case 'wait-reserved':
    case 'wait-lent':
    case 'gone':
      return (
        <div class="stack">
          {refusal.value !== undefined && <ReserveTrouble trouble={refusal.value} />}
          <p class="note calm">{sentences[offer](thing)}</p>
          {offer !== 'gone' && <WaitingLine itemNo={thing.itemNo} waiting={waiting} mayJoin />}
          <a class="button second" href="./">
            {text.others}
          </a>
        </div>
      );
    default:
      return null;
  }
}

const sentences = {
  'wait-reserved': ({ payBy }: ItemInfo) =>
    payBy === null ? thingText().reserved : thingText().reservedUntil(momentOf(payBy)),
  'wait-lent': () => thingText().lent,
  gone: () => thingText().gone,
};
