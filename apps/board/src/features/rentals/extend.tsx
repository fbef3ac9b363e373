import { getItem, type Reservation } from '@gdmarket/client';
import { ask, market } from '../../api/ask.ts';
import { numberIn } from '../../api/number-in.ts';
import { useWatched } from '../../api/watch.ts';
import { today } from '../../messages/market-time.ts';
import { dayAfter } from '../../messages/span.ts';
import { rentalText } from './rentals.messages.ts';

/** The way to keep a thing for the days that follow, or to what was reserved for that; nothing without days, or too late. */
export function Extend({ reservation: { itemNo, to } }: { readonly reservation: Reservation }) {
  return to === null ? null : <Way itemNo={itemNo} to={to} />;
}

function Way({ itemNo, to }: { readonly itemNo: number; readonly to: string }) {
  const { value } = useWatched(`extension of ${itemNo}`, () => ask(getItem(market, { itemNo })));
  const text = rentalText();
  if (value === undefined) return null;
  const { extension } = value._links;
  if (extension !== undefined)
    return (
      <p>
        {text.extendedSays} <a href={`rentals/${numberIn(extension)}`}>{text.extension}</a>
      </p>
    );
  if (dayAfter(to, 1) < today()) return null;
  return (
    <div>
      <a class="button second" href={`things/${itemNo}?extend`}>
        {text.extend}
      </a>
    </div>
  );
}
