import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { rowBytes } from '#shared/persistence/rows/row-bytes.fixture.ts';

/** How many bytes one read unit covers in a consistent read; an eventually consistent read covers twice as many. */
const READ_UNIT_BYTES = 4096;

/**
 * The read units that DynamoDB charges for a command, calculated from its answer: a query by the total bytes that it
 * read, a batch by the bytes of each row.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function readUnits(command: object, answer: object): number {
  if (command instanceof QueryCommand) {
    const rows = 'Items' in answer && Array.isArray(answer.Items) ? answer.Items : [];
    return unitsOf(sum(rows.map(rowBytes)), command.input.ConsistentRead);
  }
  if (command instanceof BatchGetCommand) {
    const [request] = Object.values(command.input.RequestItems ?? {});
    const rows: unknown[] = Object.values(Object('Responses' in answer ? answer.Responses : {})).flat();
    const absent = (request?.Keys?.length ?? 0) - rows.length;
    const each = rows.map((row) => unitsOf(rowBytes(Object(row)), request?.ConsistentRead));
    return sum(each) + absent * unitsOf(0, request?.ConsistentRead);
  }
  throw new Error(`${command.constructor.name} does not belong to a list`);
}

/** The units of one read of this many bytes. */
export function unitsOf(bytes: number, consistent: boolean | undefined): number {
  return Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES)) * (consistent === true ? 1 : 0.5);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
