import { marshall } from '@aws-sdk/util-dynamodb';
import { itemTable } from '#functions/item/adapters/item.table.ts';
import { evolveItem } from '#functions/item/domain/item.evolve.ts';
import { toRow } from '#shared/persistence/rows/row.ts';

/** The row of an item that was just registered, in DynamoDB's own form. */
export function storedItem(itemNo: number) {
  const event = { type: 'ItemRegistered', itemNo, itemName: 'Camera', itemPrice: 100 } as const;
  const context = { correlationId: 'a2c9f3f1-7d3e-4c8e-9b7a-52a1f0f6f0aa', causationId: 'QZ1xAhPSjoEEMCg=' };
  const change = { state: evolveItem(undefined, event), event, context, occurredAt: '2026-11-22T10:00:00.000Z' };
  return marshall(toRow(change, itemTable), { removeUndefinedValues: true });
}
