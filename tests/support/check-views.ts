import type { ReservationState } from './aggregates.ts';
import { broken, byNumber } from './broken.ts';
import { type Differences, itemInfoDifferences, reviewInfoDifferences } from './compare-views.ts';
import type { MarketState } from './market-state.ts';

/** Both views must say what the aggregates say. */
export function checkViews({
  items,
  reservations,
  reviews,
  itemInfoes,
  listedItems,
  reviewInfoes,
}: MarketState): Differences {
  const info = byNumber(itemInfoes, ({ itemNo }) => itemNo);
  const listed = new Set(listedItems);
  const written = byNumber(
    reviews.filter(({ status }) => status === 'Written'),
    ({ reviewNo }) => reviewNo,
  );
  const shown = byNumber(reviewInfoes, ({ reviewNo }) => reviewNo);
  return [
    ...items.flatMap((item) => {
      const { itemNo, deletion } = item;
      const view = info.get(itemNo);
      if (view === undefined) return [`item ${itemNo} has no itemInfo`];
      const newest = shownOf(reservations.filter((reservation) => reservation.itemNo === itemNo));
      const review = [...written.values()].find((one) => one.itemNo === itemNo);
      return [
        ...itemInfoDifferences(view, { item, reservation: newest, review }),
        ...broken([
          [listed.has(itemNo) === (deletion !== undefined), `itemInfo ${itemNo} is ${deletion ? '' : 'not '}listed`],
        ]),
      ];
    }),
    ...[...written.values()].flatMap((review) => {
      const view = shown.get(review.reviewNo);
      return view === undefined ? [`review ${review.reviewNo} has no reviewInfo`] : reviewInfoDifferences(view, review);
    }),
    ...reviewInfoes.flatMap(({ reviewNo }) =>
      written.has(reviewNo) ? [] : [`reviewInfo ${reviewNo} shows no review`],
    ),
  ];
}

/** The newest reservation without days, or the last that was handed over for days, whichever is newer. */
function shownOf(reservations: readonly ReservationState[]): ReservationState | undefined {
  const place = ({ from = '', holdSeq }: ReservationState) => `${from} ${String(holdSeq).padStart(9, '0')}`;
  const last = (all: readonly ReservationState[]) => [...all].sort((a, b) => (place(a) < place(b) ? -1 : 1)).at(-1);
  const whole = last(reservations.filter(({ from }) => from === undefined));
  const rental = last(reservations.filter((one) => one.from !== undefined && one.rentalStatus !== 'NotRenting'));
  if (whole === undefined || rental === undefined) return whole ?? rental;
  return whole.holdSeq > rental.holdSeq ? whole : rental;
}
