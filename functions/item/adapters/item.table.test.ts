import { describe, expect, expectTypeOf, it } from 'vitest';
import { KEY_SECONDS } from '#shared/persistence/idempotency-keys/idempotency-keys.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '#shared/persistence/rows/row-bytes.fixture.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import type { DeletedItem, FreeItem, HeldItem, Item, LentItem } from '../domain/item.ts';
import { anItemChange, aRefusal, aRelease } from './item.fixture.ts';
import { absentItemTable, itemTable } from './item.table.ts';

const no = 9_999_999;
/** The longest name that a request may carry, in a script of three bytes per character. */
const longestName = '카'.repeat(100);

const where = {
  place: { latitude: -37.5566, longitude: -126.9236, neighbourhood: 'Wangsimni-dong' },
  door: { latitude: -37.5566123456789, longitude: -126.9236123456789 },
};
const registered: ItemEvent = { type: 'ItemRegistered', itemNo: no, itemName: longestName, itemPrice: no, ...where };
/** An item with every optional field set. */
const item: HeldItem = {
  itemNo: no,
  itemName: longestName,
  itemPrice: no,
  ...where,
  itemStatus: 'NotRentable',
  rentalStatus: 'NotRenting',
  reservationNo: no,
  holdSeq: 99_999,
  answeredSeq: 99_999,
  returnedFrom: no,
  version: 999_999,
};
const asked = { reservationNo: no, holdSeq: 99_999 };

describe('the row of an item', () => {
  it.each<ItemEvent>([
    registered,
    { type: 'ItemChanged', itemName: longestName, itemPrice: no, ...where },
    { type: 'ItemDeleted' },
    { type: 'ItemHeld', ...asked },
    { type: 'ItemHoldRefused', ...asked, reason: 'deleted' },
    { type: 'ItemReleased', itemNo: no, ...asked },
    { type: 'RentedItem', reservationNo: no },
    { type: 'ReturnedItem', reservationNo: no, returnedOn: '2026-12-24' },
  ])('fits one write unit with the longest name: $type', (event) => {
    expect(rowBytes(toRow(anItemChange(item, event), itemTable))).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('fits one write unit with a review of everyday length', () => {
    const review = {
      customerId: no,
      customerName: '홍길동',
      score: 5,
      comment: '잘 썼어요. 다음에 또 빌리고 싶습니다. 고맙습니다!',
    };
    const everyday = { ...item, itemName: '카메라 삼각대 세트 (가방 포함)' };
    const row = toRow(anItemChange(everyday, { type: 'ItemDeleted', reservationNo: no, review }), itemTable);
    expect(rowBytes(row)).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('fits one write unit with eight pictures and an everyday name', () => {
    const [picture, ...otherPictures] = Array.from({ length: 8 }, (_, at) => {
      return { pictureNo: 2_147_483_640 + at, width: 1_600, height: 1_200 };
    });
    const pictured = { ...item, itemName: '카메라 삼각대 세트 (가방 포함)', picture, otherPictures };
    const row = toRow(anItemChange(pictured, { type: 'ItemHeld', ...asked }), itemTable);
    expect(rowBytes(row)).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
  });

  it('lives for ever, until the item is deleted: then for 30 days', () => {
    expect(toRow(anItemChange(item, { type: 'ItemHeld', ...asked }), itemTable)).not.toHaveProperty('expiresAt');
    const deletion = anItemChange(item, { type: 'ItemDeleted' });
    const seconds = Date.parse(deletion.occurredAt) / 1000;
    expect(toRow(deletion, itemTable).expiresAt).toBe(seconds + 30 * 24 * 3600);
  });

  it('outlives the key it was registered under, also when the item is deleted', () => {
    const { state } = anItemChange(item, { type: 'ItemDeleted' });
    expect(itemTable.ttlSeconds?.(state)).toBeGreaterThan(KEY_SECONDS);
  });

  it('is listed until the item is deleted', () => {
    expect(itemTable.listed(item)).toBe(true);
    expect(itemTable.listed(anItemChange(item, { type: 'ItemDeleted' }).state)).toBe(false);
  });
});

describe('a stored item', () => {
  const { reservationNo: _, ...nobodys } = item;
  const free = { ...nobodys, itemStatus: 'Rentable' };

  it.each([
    ['free', free],
    ['held', item],
    ['lent', { ...item, rentalStatus: 'Renting' }],
    ['returned', { ...free, rentalStatus: 'Returned' }],
    ['deleted', { ...nobodys, deletion: {} }],
    ['deleted after its return', { ...nobodys, rentalStatus: 'Returned', deletion: { reservationNo: no } }],
  ])('is read as it was written: %s', (_state, stored) => {
    expect(itemTable.schema.parse(stored)).toEqual(stored);
  });

  it.each([
    ['held for nobody', nobodys],
    ['held though it can be rented', { ...item, itemStatus: 'Rentable' }],
    ['lent to nobody', { ...free, rentalStatus: 'Renting' }],
    ['returned by who has it', { ...item, rentalStatus: 'Returned' }],
    ['deleted though it can be rented', { ...free, deletion: {} }],
    ['deleted while it is lent', { ...item, rentalStatus: 'Renting', deletion: {} }],
  ])('in no state is not read: %s', (_state, stored) => {
    expect(() => itemTable.schema.parse(stored)).toThrow('in no state');
  });

  it('in no state cannot be written down', () => {
    expectTypeOf<Omit<HeldItem, 'reservationNo'>>().not.toExtend<Item>();
    expectTypeOf<Omit<LentItem, 'reservationNo'>>().not.toExtend<Item>();
    expectTypeOf<Omit<FreeItem, 'reservationNo'> & { readonly reservationNo: number }>().not.toExtend<Item>();
    expectTypeOf<Omit<DeletedItem, 'rentalStatus'> & { readonly rentalStatus: 'Renting' }>().not.toExtend<Item>();
  });
});

describe('the row of an answer for an absent item', () => {
  it.each([aRefusal(no, no), aRelease(undefined, no, no)])(
    'fits one write unit, and expires: $event.type',
    (change) => {
      const row = toRow(change, absentItemTable);
      expect(rowBytes(row)).toBeLessThanOrEqual(WRITE_UNIT_BYTES);
      expect(row.expiresAt).toBeGreaterThan(Date.parse(change.occurredAt) / 1000);
      expect(row.event.id).toBe(`absent-item#${no}-${no}#1`);
    },
  );
});
