import type { BusEvent } from '../cloud/bus.ts';
import type { FaultKind } from '../histories/faults.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** The part of an event's data that says who is told what. */
interface Data {
  readonly reason?: string;
  readonly because?: string;
  readonly version?: number;
  readonly customerId?: number;
  readonly customerIds?: readonly number[];
  readonly state?: {
    readonly reservationNo?: number;
    readonly renterId?: number;
    readonly ownerId?: number;
    readonly rentalStatus?: string;
    readonly paymentLapsed?: boolean;
    readonly cancellation?: string;
    readonly turnedDown?: { readonly by: string };
    readonly deposit?: { readonly kept?: number; readonly lapsed?: boolean };
    readonly deletion?: { readonly review?: object };
  };
}

type Told = readonly (readonly [person: number | undefined, kind: string])[];

/** How the payment of a reservation was before an event. */
interface Before {
  readonly paymentStatus?: string | undefined;
  readonly paymentLapsed?: boolean | undefined;
}

/** Who is to be told what of an event, said here independently of the market. */
const expected: Readonly<Record<string, (data: Data, before: Before) => Told>> = {
  ReservationConfirmed: ({ state }) => [
    [state?.renterId, 'confirmed'],
    [state?.ownerId, 'reserved'],
  ],
  ReservationRejected: ({ state }) => [[state?.renterId, 'refused']],
  ReservationCancelled: ({ state }) => {
    const [renter, owner] = [state?.renterId, state?.ownerId];
    if (state?.cancellation === 'price-changed') return [[renter, 'refused']];
    const byOwner = state?.turnedDown?.by === 'owner';
    const byRenter = state?.cancellation === 'by-renter' && state.turnedDown === undefined;
    return [...(byRenter ? [] : [[renter, 'cancelled'] as const]), ...(byOwner ? [] : [[owner, 'cancelled'] as const])];
  },
  PaymentRequested: ({ state }, before) => (before.paymentStatus === 'Paid' ? [] : bothOf(state, 'paid')),
  PaymentCancellationRequested: ({ state }, before) => {
    const isNew = before.paymentStatus === 'Paid' || (state?.paymentLapsed && !before.paymentLapsed);
    return state?.cancellation === undefined && isNew ? bothOf(state, 'pay-again') : [];
  },
  ReservationClosed: ({ state }) => (state?.rentalStatus === 'Returned' ? bothOf(state, 'returned') : []),
  DepositSettled: ({ state }) => (state?.deposit?.lapsed ? bothOf(state, 'deposit') : [[state?.renterId, 'deposit']]),
  ReviewRequested: ({ state }) => [[state?.renterId, 'please-review']],
  WaitingCalled: ({ customerId }) => [[customerId, 'your-turn']],
  WaitingLeft: ({ customerId, because }) => (because === 'passed' ? [[customerId, 'waiting-over']] : []),
  WaitingRuledOut: ({ customerId }) => [[customerId, 'waiting-over']],
  WaitingEnded: ({ customerIds = [] }) => customerIds.map((customerId) => [customerId, 'waiting-over'] as const),
  ItemDeleted: ({ state }) => (state?.deletion?.review === undefined ? [] : [[state.ownerId, 'reviewed']]),
};

function bothOf(state: Data['state'], kind: string): Told {
  return [
    [state?.renterId, kind],
    [state?.ownerId, kind],
  ];
}

/** After so many ms nothing is mailed; clocks differ by so many. */
const DAY_MS = 86_400_000;
const SKEW_MS = 10_000;

/** What each event tells, by its id: a rule looks at it several times. */
const read = new WeakMap<BusEvent, readonly string[]>();

/**
 * Faults between taking an e-mail and knowing what became of it: then that one may be lost, and is not sent again. A sender that
 * is out of time ends there, as one that dies.
 */
const LOSING: ReadonlySet<FaultKind> = new Set([
  'throttle',
  'answer lost',
  'stops before',
  'stops after',
  'out of time',
]);

/** Everybody is told of what reached the bus, once, and nobody what is not theirs, on the board and by e-mail. */
export function checkNotices(scene: Scene, blame: Blame): void {
  const { world, mirror } = scene;
  const { mails } = world.mailbox;
  const shown = shownIn(scene);
  const wanted = new Set(world.bus.events.flatMap((event) => tellingsOf(event, mirror)));
  // Who was forgotten is told nothing from before.
  const others = [...wanted].filter(
    (one) => !mirror.people.latest.has(Number(one.split(' ')[0])) && !isReviewOfKept(one, mirror),
  );
  const missing = others.find((one) => !shown.includes(one));
  if (missing !== undefined) blame('everybody is told', missing);
  const mailed = mails.map(({ customerId, noticeId }) => {
    const [, source, kind] = noticeId.split(' ');
    return `${customerId} ${kind} ${source}`;
  });
  const isReminder = (one: string): boolean => {
    const [, person, no] = /^(\d+) (?:pay-now|hand-over-today|due-tomorrow|overdue) reservation#(\d+)@/.exec(one) ?? [];
    const state = mirror.reservations.latest.get(Number(no));
    return state?.from !== undefined && [state.renterId, state.ownerId].includes(Number(person));
  };
  const wrong = [...shown, ...mailed].find((one) => !wanted.has(one) && !isReminder(one));
  if (wrong !== undefined) blame('nobody is told what is not theirs', wrong);
  if (new Set(shown).size !== shown.length) blame('nobody is told twice', shown.toSorted().join(', '));
  const hasFault = world.machine.faults.struck.some(({ kind }) => LOSING.has(kind));
  const taken = new Set(hasFault ? shownIn(scene, 'taken') : []);
  // A reminder that failed is due again an hour later, if its words are still true then.
  const later = new Set(world.machine.faults.struck.length > 0 ? shownIn(scene, 'due').filter(isReminder) : []);
  const old = new Set(toldLate(scene).filter(isReminder));
  const isExcused = (one: string) =>
    [taken, later, old].some((some) => some.has(one)) ||
    mirror.people.latest.has(Number(one.split(' ')[0])) ||
    // What extends it may be paid before its e-mail, or end long before its message comes again.
    isReviewOfKept(one, mirror);
  const unmailed = shown.find((one) => !mailed.includes(one) && !isExcused(one));
  if (unmailed !== undefined) blame('who wants e-mail gets it', unmailed);
}

/** Whoever keeps a thing may be asked for a review once it is back. */
function isReviewOfKept(one: string, { reservations }: Scene['mirror']): boolean {
  const [, no] = / please-review review#(\d+)#/.exec(one) ?? [];
  return no !== undefined && [...reservations.latest.values()].some(({ extensionOf }) => extensionOf === Number(no));
}

/** What the rows of notices tell; with `only`, those whose e-mail is in that state. */
function shownIn({ world: { tables } }: Scene, only?: 'taken' | 'due'): readonly string[] {
  const rows = tables.twin.table('notices').rows();
  return rows.flatMap(({ position, customerId, kind, mail }) => {
    const [what, , source] = String(position).split(' ');
    return what === 'notice' && (only === undefined || mail === only) ? [`${customerId} ${kind} ${source}`] : [];
  });
}

/** What was told a day after its time, when nobody had looked before: it is not mailed any more. */
function toldLate({ world: { tables } }: Scene): readonly string[] {
  return tables.changes.flatMap(({ at, table, row }) => {
    const { position, customerId, kind, mail } = row ?? {};
    const [what, time = '', source] = String(position).split(' ');
    const isLate =
      table === 'notices' && what === 'notice' && mail === 'none' && at - Date.parse(time) > DAY_MS - SKEW_MS;
    return isLate ? [`${customerId} ${kind} ${source}`] : [];
  });
}

/** `person kind source`, with the version padded as in the notice's id. */
function tellingsOf(event: BusEvent, { reservations }: Scene['mirror']): readonly string[] {
  const known = read.get(event);
  if (known !== undefined) return known;
  const source = event.id.replace(/\d+$/, (version) => version.padStart(10, '0'));
  const data = (JSON.parse(event.detail) as { readonly data: Data }).data;
  const { version = 0, state } = data;
  const before = reservations.of(state?.reservationNo ?? 0).find((write) => write.state.version === version - 1)?.state;
  const told = (expected[event.type]?.(data, before ?? {}) ?? []).flatMap(([person, kind]) =>
    person === undefined ? [] : [`${person} ${kind} ${source}`],
  );
  read.set(event, told);
  return told;
}

/** Whoever has to hand something over, or to bring it back, has been reminded once it was time to look. */
export function checkReminders({ world: { tables, machine } }: Scene, blame: Blame): void {
  const now = new Date(machine.scheduler.now()).toISOString();
  const left = tables.twin
    .table('notices')
    .rows()
    .find(({ dueAt = now }) => String(dueAt) < now);
  if (left !== undefined) blame('what is due is told', JSON.stringify(left));
}

/** Whoever was forgotten, an hour ago, has no notice from before, no wishes and no dates. */
export function checkForgottenNotices({ world: { tables }, mirror }: Scene, blame: Blame): void {
  for (const person of mirror.people.latest.keys()) {
    const last = mirror.people.of(person).at(-1)?.event.time ?? '';
    for (const row of tables.twin.table('notices').rows()) {
      if (row.subject !== `person/${person}`) continue;
      const isOld = row.time !== undefined && String(row.time) <= last;
      if (isOld || row.email !== undefined || row.unsubscribeKey !== undefined)
        blame('who is forgotten is told nothing from before', JSON.stringify(row));
    }
  }
}
