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

/** What a twin of DynamoDB is made of. */
export interface TwinOptions {
  readonly tables: Readonly<Record<string, TableSchema>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told of each write of each row, in order: the tables' streams. */
  readonly written?: (table: string, change: RowChange) => void;
}

/**
 * DynamoDB in memory, in as far as the market uses it: expressions, conditions, transactions, queries of tables and indexes,
 * reads that see the past. Synchronous: who uses it decides what takes time and what fails. A contract suite holds it to an emulator.
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
   * Answers a command of the document client. `ageMs` is how old what a read sees is, unless it asks for consistency.
   * Throws as the client does, and for commands that are not known here.
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

/** What the twin goes by, or may pass over. Anything else in a request would be ignored without a word. */
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
