import type { PlantedFault } from '../planted-fault.ts';

const POLICY = 'functions/reservation/domain/reservation.policy.ts';
const PRESENTER = 'functions/reservation/handlers/reservation.presenter.ts';
const RESERVATION = 'functions/reservation/domain/reservation.ts';
const EVOLVE = 'functions/reservation/domain/reservation.evolve.ts';

/** Faults in what owners do: they cancel what others have reserved, and do not rent their own. */
export const ownerFaults: readonly PlantedFault[] = [
  {
    name: 'reason-of-the-owner-not-shown',
    breaks: 'A renter sees why the owner cancelled.',
    edits: [
      {
        file: PRESENTER,
        find: '(isCancelled(reservation) ? reservation.turnedDown?.reason : undefined)',
        replace: 'undefined',
      },
    ],
  },
  {
    name: 'owner-cancels-without-a-reason',
    breaks: 'Only the renter cancels without a reason.',
    rare: true,
    edits: [
      { file: POLICY, find: 'return reason === undefined && turnsDown', replace: "return reason === '' && turnsDown" },
    ],
  },
  {
    name: 'owner-cancels-after-lending',
    breaks: 'Nobody cancels what was handed over.',
    rare: true,
    edits: [
      {
        file: 'functions/reservation/domain/renter.decide.ts',
        find: 'const refusal = notCancellable(reservation);',
        replace: 'const refusal = turnedDown === undefined ? notCancellable(reservation) : notOpen(reservation);',
      },
    ],
  },
  {
    name: 'owner-does-not-cancel',
    breaks: 'The owner cancels before the hand-over.',
    edits: [
      {
        file: POLICY,
        find: 'if (!isOnASide(caller, reservation)) return notRenter(caller);',
        replace: 'if (!isRenter(caller, reservation)) return notRenter(caller);',
      },
    ],
  },
  {
    name: 'turned-down-told-as-gone',
    breaks: 'A renter finds the reservation that the owner cancelled.',
    edits: [
      {
        file: RESERVATION,
        find: 'isCancelled(reservation) && reservation.turnedDown === undefined',
        replace: 'isCancelled(reservation)',
      },
    ],
  },
  {
    name: 'who-turned-down-is-not-recorded',
    breaks: 'An owner’s wish to cancel is recorded with their reason.',
    edits: [
      {
        file: EVOLVE,
        find: "...ended, cancellation: 'requested', ...by(event.turnedDown)",
        replace: "...ended, cancellation: 'requested'",
      },
    ],
  },
  {
    name: 'payment-takes-the-reason-away',
    breaks: 'An owner’s reason stays whatever becomes of the payment meanwhile.',
    rare: true,
    edits: [{ file: EVOLVE, find: '? { cancellation, ...by(turnedDown) }', replace: '? { cancellation }' }],
  },
  {
    name: 'expiry-takes-the-reason-away',
    breaks: 'A reservation that expires while its owner cancels is turned down.',
    rare: true,
    edits: [
      {
        file: 'functions/reservation/domain/news.decide.ts',
        find: 'news.isExpired && turnedDown === undefined',
        replace: 'news.isExpired',
      },
    ],
  },
  {
    name: 'turned-down-expires',
    breaks: 'A reservation that the owner cancelled stays.',
    edits: [
      {
        file: 'functions/reservation/adapters/reservation.table.ts',
        find: "reservation.status === 'Cancelled' && isGone(reservation) ?",
        replace: "reservation.status === 'Cancelled' ?",
      },
    ],
  },
  {
    name: 'turned-down-still-shown-as-paid',
    breaks: 'The money of a reservation that was turned down is on its way back.',
    rare: true,
    edits: [
      {
        file: EVOLVE,
        find: ": ({ turnedDown, paymentStatus: 'NotPaid' } as const)",
        replace: ': ({ turnedDown } as const)',
      },
    ],
  },
  {
    name: 'owner-asked-for-nothing',
    breaks: 'An owner does not rent their own item, and is told so at once.',
    edits: [
      {
        file: 'functions/reservation/use-cases/reserve.use-case.ts',
        find: 'if (ownerId === wish.customerId) return { rejection: ownItem(wish.itemNo) };',
        replace: 'if (ownerId === 0) return { rejection: ownItem(wish.itemNo) };',
      },
      // The lock knows the owner, and the item would refuse, too.
      {
        file: 'functions/reservation/domain/reserve.decide.ts',
        find: 'if (lock.ownerId === customerId) return',
        replace: 'if (lock.ownerId === 0) return',
      },
      {
        file: 'functions/item/domain/hold.decide.ts',
        find: "if (item.ownerId === customerId) return 'own-item';",
        replace: "if (item.ownerId === 0) return 'own-item';",
      },
    ],
  },
  {
    name: 'own-item-held',
    breaks: 'An item refuses its owner, also when it was not asked first.',
    edits: [
      {
        file: 'functions/item/domain/hold.decide.ts',
        find: "if (item.ownerId === customerId) return 'own-item';",
        replace: "if (item.ownerId === 0) return 'own-item';",
      },
    ],
  },
  {
    name: 'everybody-told-that-it-is-their-own',
    breaks: 'Only the owner is told that the item is their own.',
    edits: [
      {
        file: 'functions/reservation/domain/reserve.decide.ts',
        find: 'if (lock.ownerId === customerId) return',
        replace: 'if (lock.ownerId !== undefined && lock.holdSeq % 2 === 0) return',
      },
    ],
  },
  {
    name: 'bookings-shown-to-strangers',
    breaks: 'Only who may hand an item over sees which reservations have its days.',
    edits: [
      {
        file: 'functions/item/handlers/item.presenter.ts',
        find: 'if (item.bookings === undefined || mayManage(caller)(item) !== undefined) return {};',
        replace: 'if (item.bookings === undefined || mayManage(caller)(item)?.code === "") return {};',
      },
    ],
  },
  {
    name: 'first-booking-not-shown',
    breaks: 'Its owner sees every reservation of an item for days.',
    edits: [
      {
        file: 'functions/item/handlers/item.presenter.ts',
        find: 'bookings: item.bookings.map(',
        replace: 'bookings: item.bookings.slice(1).map(',
      },
    ],
  },
];
