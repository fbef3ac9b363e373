import { won } from '../../messages/formats.ts';
import { Picture } from '../../ui/picture.tsx';

/** Which thing it is: its picture, its name as the way to its page, its price. */
export function ThingHead(props: {
  readonly thing: { readonly itemNo: number; readonly itemName: string; readonly itemPrice: number };
}) {
  const { itemNo, itemName, itemPrice } = props.thing;
  return (
    <div class="thing-head">
      <div class="thing-row-picture">
        <Picture itemNo={itemNo} />
      </div>
      <div>
        <h3>
          <a class="said" href={`things/${itemNo}`}>
            {itemName}
          </a>
        </h3>
        <p class="price">{won(itemPrice)}</p>
      </div>
    </div>
  );
}
