import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from '../persistence/document-client.ts';
import type { Need } from './need.ts';

/** Numbers begin at 1: nothing is stored there. */
const NOTHING = { bucket: 'SELF-TEST', number: 0 };

/** The read of one row that no table has, half a read unit. `key`: one of the table's form. */
export function tableNeed(
  client: DocumentClient,
  tableName: string,
  key: Readonly<Record<string, unknown>> = NOTHING,
): Need {
  return () => client.send(new GetCommand({ TableName: tableName, Key: key }));
}
