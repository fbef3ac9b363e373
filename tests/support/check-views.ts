import { broken, byNumber } from './broken.ts';
import { type Differences, itemInfoDifferences, reviewInfoDifferences } from './compare-views.ts';
import type { MarketState, ReservationState } from './market-state.ts';

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
      const newest = reservations
        .filter((reservation) => reservation.itemNo === itemNo)
        .reduce<ReservationState | undefined>((a, b) => (a !== undefined && a.holdSeq > b.holdSeq ? a : b), undefined);
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
