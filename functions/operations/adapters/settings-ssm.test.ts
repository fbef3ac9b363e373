import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { standInForEachTest, standInSettings } from '#shared/aws/stand-in.fixture.ts';
import { StoreUnavailable } from '#shared/persistence/store-unavailable.error.ts';
import { createSsmSettings } from './settings-ssm.ts';

const standIn = standInForEachTest();

const identity = new DynamoDBClient(standInSettings).config;
const read = () => createSsmSettings(identity, { reservation: '/holds' }, () => standIn.endpoint).read();

it.each([
  ['{"payWithinSeconds":900}', { payWithinSeconds: 900 }],
  ['no json', null],
  ['[]', null],
  ['null', null],
  ['7', null],
])('shows %s as it is stored', async (text, values) => {
  standIn.answer = { status: 200, body: JSON.stringify({ Parameter: { Value: text } }) };
  expect(await read()).toStrictEqual([{ name: 'reservation', parameter: '/holds', values }]);
});

it('says that the store is unavailable when SSM refuses', async () => {
  standIn.answer = { status: 400, body: 'ParameterNotFound' };
  await expect(read()).rejects.toThrow(StoreUnavailable);
});
