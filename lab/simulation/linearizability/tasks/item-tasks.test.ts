import { describe, expect, it } from 'vitest';
import type { PatchCommand } from '#contracts/http/items.requests.ts';
import { emptyWorld, withItem } from '../world.ts';
import { patchPieces } from './item-tasks.ts';

const command: PatchCommand = { command: 'Paint', title: 'Paint it', field: 'itemStatus', value: 'red', problems: [] };
const [painted] = patchPieces({ kind: 'patch', itemNo: 1, command }, { status: 200, body: { itemStatus: 'Rentable' } });

describe('a command about the item alone', () => {
  const present = emptyWorld('present');

  it('is remembered, in place of what the item said of that field before', () => {
    const worlds = painted?.apply(withItem(present, { said: ['itemStatus=blue', 'size=1'] }));
    expect(worlds).toMatchObject([{ item: { said: ['itemStatus=red', 'size=1'] } }]);
  });

  it('needs an item, and an answer that shows it', () => {
    expect(painted?.apply(emptyWorld())).toBe('there is no such item');
    expect(painted?.apply(withItem(present, { heldBy: 4 }))).toBe('itemStatus is NotRentable, not Rentable');
  });
});
