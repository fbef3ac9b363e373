import { expect, it } from 'vitest';
import { shortOfConcurrency } from './short-of-concurrency.ts';

const need = { stage: 'prod', region: 'eu-central-1', quota: 1_000, unreserved: 1_000, kept: 0, wanted: 150 };

it.each([
  ['a quota of 1,000', {}],
  ['exactly what is needed', { quota: 250, unreserved: 250 }],
  ['a stage that is deployed already and takes no more', { quota: 250, unreserved: 100, kept: 150 }],
  ['a stage that takes less than before', { quota: 250, unreserved: 90, kept: 160 }],
  ['nothing wanted in a new account', { quota: 10, unreserved: 10, wanted: 0 }],
])('has nothing to say about %s', (_, differing) => {
  expect(shortOfConcurrency({ ...need, ...differing })).toBeUndefined();
});

it('says what to raise in a new account, how, and how to go on', () => {
  const sentence = shortOfConcurrency({ ...need, quota: 10, unreserved: 10 });
  expect(sentence).toContain('Stage prod keeps 150');
  expect(sentence).toContain('has 10 in eu-central-1, 10 of them unreserved: 240 too few');
  expect(sentence).toContain('--quota-code L-B99A9384 --desired-value 1000 --region eu-central-1');
  expect(sentence).toContain('-c concurrency=shared');
});

it('asks for more than the usual quota where others keep a lot', () => {
  expect(shortOfConcurrency({ ...need, unreserved: 249 })).toContain('--desired-value 1001 ');
});

it('counts only what is added to what the stage keeps', () => {
  expect(shortOfConcurrency({ ...need, quota: 250, unreserved: 105, kept: 15, wanted: 30 })).toContain(': 10 too few');
});
