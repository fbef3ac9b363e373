import type { Attempt } from '../clients.ts';
import type { Mirror, TableMirror } from '../mirror.ts';

/** What an answer may say of how things stand, and how they stood when it would have been untrue. */
interface Saying {
  readonly words: string;
  readonly isUntrue: (mirror: Mirror, of: Whereabouts) => boolean;
}

interface Whereabouts {
  readonly reservationNo: number;
  readonly itemNo: number | undefined;
  /** When it was asked. */
  readonly call: number;
}

/**
 * Who is told that nothing has happened may have asked before, and that may have taken effect: a request that was given up at its limit goes on. So an answer
 * that speaks of more than its own request has to know how things stand.
 */
const sayings: readonly Saying[] = [
  {
    words: 'nothing was captured',
    isUntrue: ({ payments }, { reservationNo, call }) => at(payments, reservationNo, call)?.status === 'Captured',
  },
  {
    words: 'the payment stands',
    isUntrue: ({ payments }, { reservationNo, call }) =>
      ['Canceled', 'Closed'].includes(at(payments, reservationNo, call)?.status ?? ''),
  },
  {
    words: 'nothing was charged',
    isUntrue: ({ payments }, { reservationNo, call }) => at(payments, reservationNo, call)?.status === 'Approved',
  },
  {
    words: 'the item stays',
    isUntrue: ({ items }, { itemNo, call }) => itemNo !== undefined && at(items, itemNo, call)?.deletion !== undefined,
  },
  {
    words: 'was not handed over',
    isUntrue: ({ items }, { itemNo, reservationNo, call }) => {
      const item = itemNo === undefined ? undefined : at(items, itemNo, call);
      return item?.reservationNo === reservationNo && item.rentalStatus === 'Renting';
    },
  },
];

/** What an answer says of how things stand that was not so when it was asked for, in its own words. */
export function untruthsIn(mirror: Mirror, { request, call }: Attempt, text: string): readonly string[] {
  const reservationNo = Number(request.body?.reservationNo ?? request.params.reservationNo);
  const itemNo = mirror.reservations.latest.get(reservationNo)?.itemNo;
  return sayings
    .filter(({ words, isUntrue }) => text.includes(words) && isUntrue(mirror, { reservationNo, itemNo, call }))
    .map(({ words }) => words);
}

/** A row as it was at a tick. */
function at<S>(table: TableMirror<S>, number: number, tick: number): S | undefined {
  return table.of(number).findLast((write) => write.tick <= tick)?.state;
}
