import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { refuse } from './refuse.ts';
import { batchGetItem, getItem, query, type ReadFrom, scan } from './twin-read.ts';
import { type RowChange, type TableSchema, TwinTable } from './twin-table.ts';
import { transactWrite, writeItem } from './twin-write.ts';

/** The options of a twin. */
export interface TwinOptions {
  readonly tables: Readonly<Record<string, TableSchema>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called at each write of each row, in order, like the tables' streams. */
  readonly written?: (table: string, change: RowChange) => void;
}

/**
 * DynamoDB in memory, as far as the market uses it: expressions, conditions, transactions, queries of tables and
 * indexes, reads of old data. It is synchronous: its user decides what takes time and what fails. A contract suite
 * compares it with an emulator.
 */
export class DynamoTwin {
  readonly #tables: ReadonlyMap<string, TwinTable>;

  constructor({ tables, now, written = () => undefined }: TwinOptions) {
    const made = Object.entries(tables).map(([name, schema]): [string, TwinTable] => {
      return [name, new TwinTable(schema, now, (change) => written(name, change))];
    });
    this.#tables = new Map(made);
  }

  /** The table with this name. Throws when there is none. */
  table(name: string | undefined): TwinTable {
    return this.#tables.get(name ?? '') ?? refuse(`there is no table ${name}`);
  }

  /**
   * Executes a command of the document client. `ageMs`: how old the data of a read is, unless it asks for consistency.
   * Throws as the client does, and for unknown commands.
   */
  execute(command: object, ageMs = 0): object {
    checkInput(command);
    const from = (name: string | undefined): ReadFrom => ({ table: this.table(name), ageMs });
    if (command instanceof GetCommand) return getItem(from(command.input.TableName), command.input);
    if (command instanceof QueryCommand) return query(from(command.input.TableName), command.input);
    if (command instanceof ScanCommand) return scan(from(command.input.TableName), command.input);
    if (command instanceof BatchGetCommand) {
      const asked = Object.entries(command.input.RequestItems ?? {});
      return { Responses: Object.fromEntries(asked.map(([name, one]) => [name, batchGetItem(from(name), one)])) };
    }
    if (command instanceof TransactWriteCommand) {
      return transactWrite((name) => this.table(name), command.input.TransactItems ?? []);
    }
    if (command instanceof PutCommand || command instanceof UpdateCommand || command instanceof DeleteCommand) {
      return writeItem(this.table(command.input.TableName), command.input);
    }
    throw new Error(`the twin does not know ${command.constructor.name}`);
  }
}

/** The fields of a request that the twin uses or may ignore. Any other field would be ignored silently. */
const known = new Set([
  ...['TableName', 'IndexName', 'Key', 'Item', 'ConsistentRead', 'Limit', 'ExclusiveStartKey', 'ScanIndexForward'],
  ...['KeyConditionExpression', 'FilterExpression', 'ConditionExpression', 'UpdateExpression'],
  ...['ExpressionAttributeNames', 'ExpressionAttributeValues', 'ReturnValues', 'ReturnValuesOnConditionCheckFailure'],
  ...['RequestItems', 'TransactItems', 'ClientRequestToken', 'ReturnConsumedCapacity'],
]);

function checkInput(command: object): void {
  const input: object = 'input' in command && typeof command.input === 'object' ? (command.input ?? {}) : {};
  const unknown = Object.keys(input).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`the twin does not know ${unknown.join(', ')}`);
}
