import {
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Row } from '#shared/persistence/rows/row.ts';

type Item = Readonly<Record<string, unknown>>;
type Part = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A write: whether it is a transaction, and whether it may lose against another writer of an aggregate. */
export interface RowWrite {
  readonly kind: 'single' | 'transaction';
  readonly table: string;
  readonly contested: boolean;
  /** The item that a put writes. */
  readonly put: Item | undefined;
  readonly parts: readonly Part[];
}

/** What a command writes; undefined for a read. */
export function writeOf(command: object): RowWrite | undefined {
  if (command instanceof TransactWriteCommand) {
    const parts = command.input.TransactItems ?? [];
    return { kind: 'transaction', table: '', contested: true, put: undefined, parts };
  }
  if (command instanceof PutCommand) {
    const { TableName: table = '', Item: put } = command.input;
    return {
      kind: 'single',
      table,
      contested: put !== undefined && 'event' in put,
      put,
      parts: [{ Put: { ...command.input, Item: put } }],
    };
  }
  if (command instanceof UpdateCommand || command instanceof DeleteCommand) {
    return { kind: 'single', table: command.input.TableName ?? '', contested: false, put: undefined, parts: [] };
  }
  return undefined;
}

/** The aggregates' rows that a write puts. */
export function rowsWritten({ parts }: RowWrite): readonly Row<object>[] {
  return parts.flatMap(({ Put }) => (isRow(Put?.Item) ? [Put.Item] : []));
}

function isRow(item: object | undefined): item is Row<object> {
  return item !== undefined && 'event' in item && 'state' in item;
}

/** A command in the words of a story. */
export function describeCommand(command: object): string {
  const write = writeOf(command);
  const rows = write === undefined ? [] : rowsWritten(write);
  if (rows.length > 0)
    return rows.map(({ event, state }) => `writes ${event.type} → ${JSON.stringify(state)}`).join(', ');
  const { TableName = '', Key, ...rest } = inputOf(command);
  const what = write === undefined ? (Key === undefined ? 'lists' : 'reads') : 'updates';
  const values = 'ExpressionAttributeValues' in rest ? ` ${JSON.stringify(rest.ExpressionAttributeValues)}` : '';
  return `${what} ${TableName} ${Key === undefined ? '' : Object.values(Key).join('/')}${what === 'reads' ? '' : values}`;
}

function inputOf(command: object): { readonly TableName?: string; readonly Key?: Item } {
  return 'input' in command && typeof command.input === 'object' ? (command.input ?? {}) : {};
}
