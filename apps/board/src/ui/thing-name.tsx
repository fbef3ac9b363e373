import type { ItemInfo } from '@gdmarket/client';

/** The name of a thing: it leads to the thing's screen. */
export function ThingName({ itemNo, itemName }: Pick<ItemInfo, 'itemNo' | 'itemName'>) {
  return (
    <a class="said" href={`things/${itemNo}`}>
      {itemName}
    </a>
  );
}
