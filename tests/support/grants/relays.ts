import { randomUUID } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import { aws } from '../aws.ts';
import { named } from '../environment.ts';
import { takeMessage } from '../queues.ts';
import type { CommandsOfFunction } from './command.ts';
import { invoke } from './deliver.ts';

/** The commands of a table's relay. It is handed rows, as the table's stream would: `number` is that of a row. */
export function relay(component: string, table: string, number: () => Promise<number>): CommandsOfFunction {
  const name = `${component}-relay`;
  const hand = (NewImage: object) => invoke(name, { Records: [{ dynamodb: { NewImage } }] });
  return {
    commands: [
      {
        does: 'publishes the event of a row',
        needs: ['events:PutEvents the bus'],
        prepare: async () => {
          const Key = rowKey(await number());
          const { Item } = await aws.tables.send(
            new GetCommand({ TableName: named(table), Key, ConsistentRead: true }),
          );
          return () => hand(marshall(Item));
        },
      },
      {
        does: 'sets aside a row that is no event',
        needs: [`sqs:SendMessage ${name}-failures`],
        prepare: async () => {
          const mark = randomUUID();
          return async () => {
            await hand(marshall({ ...rowKey(1), event: mark }));
            await takeMessage(`${name}-failures`, mark);
          };
        },
      },
    ],
  };
}
