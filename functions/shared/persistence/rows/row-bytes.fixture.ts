import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

/** The bytes that one write unit covers. */
export const WRITE_UNIT_BYTES = 1024;

/**
 * The bytes of a row as DynamoDB counts them.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function rowBytes(row: object): number {
  return sizeOfFields(marshall(row, { removeUndefinedValues: true }));
}

function sizeOfFields(fields: Readonly<Record<string, AttributeValue>>): number {
  return Object.entries(fields).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOf(value), 0);
}

/** One byte more for each member of a map or list, and three for the map or list itself. */
function sizeOf(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replaceAll(/\D/g, '').length / 2) + 1;
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + sizeOfFields(value.M);
  if (value.L !== undefined) return 3 + value.L.reduce((sum, member) => sum + 1 + sizeOf(member), 0);
  return 1;
}
