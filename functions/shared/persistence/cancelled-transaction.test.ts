import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { cancelledTransaction } from './cancelled-transaction.fixture.ts';
import { isLostRace, isThrottledTransaction } from './cancelled-transaction.ts';

it.each([
  ['ConditionalCheckFailed', 'None'],
  ['None', 'ConditionalCheckFailed'],
  ['TransactionConflict', 'None'],
  ['ConditionalCheckFailed', 'TransactionConflict'],
])('%s, %s: another writer came first', (...codes) => {
  expect([isLostRace(cancelledTransaction(...codes)), isThrottledTransaction(cancelledTransaction(...codes))]).toEqual([
    true,
    false,
  ]);
});

it.each([
  ['ThrottlingError', 'None'],
  ['None', 'ProvisionedThroughputExceeded'],
  ['ThrottlingError', 'ConditionalCheckFailed'],
])('%s, %s: the store is busy', (...codes) => {
  expect([isLostRace(cancelledTransaction(...codes)), isThrottledTransaction(cancelledTransaction(...codes))]).toEqual([
    false,
    true,
  ]);
});

it.each([
  ['ItemCollectionSizeLimitExceeded', 'None'],
  ['ValidationError', 'None'],
  ['ValidationError', 'ConditionalCheckFailed'],
  ['ValidationError', 'ThrottlingError'],
  ['AccessDenied', 'None'],
  ['None', 'None'],
])('%s, %s: neither, it would fail again', (...codes) => {
  expect([isLostRace(cancelledTransaction(...codes)), isThrottledTransaction(cancelledTransaction(...codes))]).toEqual([
    false,
    false,
  ]);
});

it('is neither when it is something else, or does not say why', () => {
  const silent = new TransactionCanceledException({ $metadata: {}, message: 'cancelled' });
  for (const error of [silent, new Error('TransactionCanceledException'), undefined])
    expect([isLostRace(error), isThrottledTransaction(error)]).toEqual([false, false]);
});
