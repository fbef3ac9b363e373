import type { ItemInfo } from '@gdmarket/client';
import { won } from '../messages/formats.ts';
import { priceText } from './price.messages.ts';

/** What a thing costs: a rental, or each day of it. */
export function Price({ thing }: { readonly thing: Pick<ItemInfo, 'itemPrice' | 'priceUnit'> }) {
  const { itemPrice, priceUnit } = thing;
  return <span class="price">{priceUnit === 'Day' ? priceText().perDay(itemPrice) : won(itemPrice)}</span>;
}
