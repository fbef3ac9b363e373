import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { SILENT } from '#shared/events/stored-event.ts';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import { UserError } from '../bootstrap/user-error.mjs';
import { type AggregateName, aggregates } from './rental.ts';
import { numberTyped, type Verb } from './verb.ts';

/**
 * Sends the event of a row again, with the same id, correlation and cause: it touches the row, and the relay does the
 * rest. Consumers that have the event ignore it.
 */
export const republish: Verb = {
  operands: 'TABLE NUMBER…',
  example: 'items 17',
  options: [],
  read([name, ...typed]) {
    const table = (Object.keys(aggregates) as AggregateName[]).find((one) => one === name);
    if (table === undefined) throw new Error(`The table is one of ${Object.keys(aggregates).join(', ')}.`);
    if (typed.length === 0) throw new Error('Say the number of a row, or several.');
    const numbers = typed.map((number) => numberTyped('A row', number));
    return async (on) => {
      for (const number of numbers) {
        const command = new UpdateCommand({
          TableName: on.named(table),
          Key: rowKey(number),
          UpdateExpression: 'SET republishedAt = :now REMOVE #silent',
          ExpressionAttributeNames: { '#silent': SILENT },
          ConditionExpression: 'attribute_exists(event)',
          ExpressionAttributeValues: { ':now': new Date().toISOString() },
          ReturnValues: 'ALL_NEW',
        });
        if (on.dryRun) {
          on.write(`Would send the last event of row ${number} of ${table} again.`);
          continue;
        }
        const { Attributes } = await on.tables.send(command).catch((error: unknown) => {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
          throw new UserError(`There is no row ${number} in ${table}.`);
        });
        on.write(`${Attributes?.event.type} ${Attributes?.event.id} is sent again.`);
      }
      return 0;
    };
  },
};
