import { listReservations, type Reservation } from '@gdmarket/client';
import { useWatchedList, type WatchedList } from '../../api/list.ts';
import { knownSettings } from '../../api/settings.ts';
import { type Person, person } from '../../person/person.ts';
import { signIn } from '../../person/sign-in.ts';
import { shellText } from '../../shell.messages.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import './rentals.css';
import { RentalRow } from './rental-row.tsx';
import { isUnderWay, keptBy } from './rental-stage.ts';
import { rentalsText } from './rentals.messages.ts';

/** What somebody has rented, newest first: what is under way, and what is past. */
export function RentalsScreen() {
  const text = rentalsText();
  return (
    <Screen title={text.title} narrow>
      {person.value === undefined ? <Nobody /> : <Rentals key={person.value.customerId} person={person.value} />}
    </Screen>
  );
}

function Nobody() {
  const text = rentalsText();
  if (knownSettings.value === undefined) return <Bones />;
  if (knownSettings.value.issuer === undefined) return <Nothing />;
  return (
    <Empty icon="person" says={text.nobody}>
      <button type="button" class="button" onClick={signIn}>
        {shellText().signIn}
      </button>
    </Empty>
  );
}

function Nothing() {
  return (
    <Empty icon="rentals" says={rentalsText().nothing}>
      <a class="button" href="./">
        {rentalsText().toMarket}
      </a>
    </Empty>
  );
}

function Rentals({ person: { customerId } }: { readonly person: Person }) {
  const text = rentalsText();
  const input = { customerId, sort: 'reservationNo,desc' } as const;
  const list = useWatchedList(`rentals of ${customerId}`, listReservations, input, (one) =>
    isUnderWay(one, Date.now()),
  );
  const isPast = ({ status }: Reservation) => status === 'Closed' || status === 'Rejected';
  return (
    <div class="stack">
      {list.trouble !== undefined && <TroubleNote trouble={list.trouble} again={list.again} />}
      {list.entries === undefined && list.trouble === undefined && <Bones />}
      {list.entries?.length === 0 && <Nothing />}
      <Rows title={text.underWay} list={list} of={(one) => !isPast(one)} />
      <Rows title={text.past} list={list} of={isPast} />
      {list.hasMore && (
        <button type="button" class="button second" aria-disabled={list.isReadingMore} onClick={list.more}>
          {text.more}
        </button>
      )}
    </div>
  );
}

function Rows(props: {
  readonly title: string;
  readonly list: WatchedList<Reservation>;
  readonly of: (rental: Reservation) => boolean;
}) {
  const { title, list, of } = props;
  const { entries = [], again } = list;
  const rentals = entries.filter(of);
  if (rentals.length === 0) return null;
  return (
    <section class="stack rental-rows">
      <h2>{title}</h2>
      <ul class="stack">
        {rentals.map((rental) => (
          <li key={rental.reservationNo}>
            {/* What extends a rental is newer, so it was read before. */}
            <RentalRow rental={rental} extension={keptBy(rental.reservationNo, entries)} lookAgain={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}
