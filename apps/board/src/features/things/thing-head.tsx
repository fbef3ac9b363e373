import type { Item, ShownPicture } from '@gdmarket/client';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { ThingName } from '../../ui/thing-name.tsx';

/** Which thing it is: its picture, its name as the way to its page, its price. */
export function ThingHead(props: {
  readonly thing: Pick<Item, 'itemNo' | 'itemName' | 'itemPrice' | 'priceUnit'> & {
    readonly pictures?: readonly ShownPicture[];
  };
}) {
  const { itemNo, itemName, pictures = [] } = props.thing;
  return (
    <div class="thing-head">
      <div class="thing-row-picture">
        <Picture itemNo={itemNo} shown={pictures[0]} />
      </div>
      <div>
        <h3>
          <ThingName itemNo={itemNo} itemName={itemName} />
        </h3>
        <p>
          <Price thing={props.thing} />
        </p>
      </div>
    </div>
  );
}
