import { createOwnStore } from '../shared/composition/aggregate-store.ts';
import type { TableVariables } from '../shared/composition/variables.ts';
import { createDynamoPeople } from './adapters/people-dynamodb.ts';

/** Everything that the identity's function on Lambda is wired from. */
export function createIdentityContainer(variables: TableVariables) {
  const { client, tableName, numbers } = createOwnStore(variables);
  return { client, people: createDynamoPeople(client, tableName), numbers };
}
