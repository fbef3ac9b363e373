import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { assumeRole } from '../support/assume-role.ts';
import { aws } from '../support/aws.ts';
import { environment, named } from '../support/environment.ts';

const endpoint = process.env.AWS_ENDPOINT_URL ?? '';

/** Reads a row of the items with the role of a function. */
async function readItemsAs(functionName: string) {
  const command = new GetFunctionConfigurationCommand({ FunctionName: named(functionName) });
  const { Role = '' } = await aws.lambda.send(command);
  const client = new DynamoDBClient({ credentials: await assumeRole(endpoint, Role) });
  const Key = { bucket: { S: '0' }, number: { N: '1' } };
  return client.send(new GetItemCommand({ TableName: named('items'), Key }));
}

const { E2E_FOREIGN, GDMARKET_EMULATOR } = environment;

/** Somebody else's emulator may not evaluate policies; LocalStack's free edition evaluates none. */
const evaluatesNone = E2E_FOREIGN === 'yes' || GDMARKET_EMULATOR === 'localstack';

describe.skipIf(evaluatesNone)('the emulator that the tests start', () => {
  it('lets a function do what its role allows', async () => {
    await expect(readItemsAs('item-http')).resolves.toHaveProperty('$metadata.httpStatusCode', 200);
  });

  it.each(['entry-http', 'payment-http'])(
    'refuses %s what its role does not: no grant can be missing unseen',
    async (name) => {
      await expect(readItemsAs(name)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    },
  );
});
