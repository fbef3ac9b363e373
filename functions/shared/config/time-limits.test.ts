import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STORE_LIMIT_MS } from '@gdmarket/resilience';
import { expect, it } from 'vitest';
import { MAX_ATTEMPTS } from '../use-cases/change-aggregate.ts';
import { LEASE_MS } from '../use-cases/create-once.ts';
import {
  FILE_MS,
  functionEndMs,
  identityLimitsMs,
  LAST_WORDS_MS,
  LONGEST_CALL_MS,
  longestMs,
  longestPauseMs,
  messagingLimits,
  SETTINGS_WAIT_MS,
  storeLimits,
} from './time-limits.ts';

const read = longestMs(storeLimits);
const write = longestMs(storeLimits);
const identity = identityLimitsMs.settings + identityLimitsMs.keys;

it('a command of somebody signed in that asks another function first has its answer before Lambda ends it, everything at its slowest', () => {
  // The circuit is read before the call and written after it.
  const call = STORE_LIMIT_MS + LONGEST_CALL_MS + STORE_LIMIT_MS;
  // A cancellation first writes the wish.
  expect(identity + read + write + call + SETTINGS_WAIT_MS + write + LAST_WORDS_MS).toBeLessThanOrEqual(
    functionEndMs.http,
  );
});

it('so has one that creates something: a number is leased, the ceiling raised, and the thing written', () => {
  expect(identity + 3 * write + LAST_WORDS_MS).toBeLessThanOrEqual(functionEndMs.http);
});

it('an event is handled in its function’s time: read, decided, written', () => {
  expect(read + write + LAST_WORDS_MS).toBeLessThanOrEqual(functionEndMs.events);
});

it('so is a file: read, stored, listed and removed, and the item changed', () => {
  expect(5 * FILE_MS + read + write + LAST_WORDS_MS).toBeLessThanOrEqual(functionEndMs.pictures);
});

it('a connection that hangs does not hold a relay, nor a consumer’s dead letter, until its end', () => {
  expect(longestMs(messagingLimits)).toBeLessThanOrEqual(functionEndMs.events - LAST_WORDS_MS);
  expect(longestMs(messagingLimits) * 4).toBeLessThanOrEqual(functionEndMs.relay);
});

it('lost races alone, each followed by its longest pause, do not use the time up', () => {
  const pauses = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => longestPauseMs(index + 1));
  expect(pauses).toEqual([20, 40, 80, 160, 320, 400, 400]);
  expect(pauses.reduce((sum, ms) => sum + ms)).toBeLessThan((functionEndMs.calls - LAST_WORDS_MS) / 2);
});

it('no gateway gives up before its function: REST APIs wait 29 s', () => {
  expect(functionEndMs.http).toBeLessThan(29_000);
});

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = globSync('functions/**/*.ts', { cwd: root, exclude: ['**/*.test.ts', '**/*.fixture.ts'] });

it.each(sources.filter((file) => /new \w+Client\(/.test(readFileSync(join(root, file), 'utf8'))))(
  '%s gives its clients limits: without, a connection that hangs holds a function until its end',
  (file) => {
    const made = [...readFileSync(join(root, file), 'utf8').matchAll(/new \w+Client\((.*)/g)].map(([, how]) => how);
    expect(made.filter((how) => !/^(?:messagingLimits|mailLimits|\{ \.\.\.storeLimits)/.test(how ?? ''))).toEqual([]);
  },
);

it('no sign-in goes on without its function: Cognito waits 5 s', () => {
  expect(functionEndMs.tokens).toBeLessThanOrEqual(5_000);
});

it('a function behind the gateway ends before another sending of its request takes over', () => {
  expect(functionEndMs.http).toBeLessThanOrEqual(LEASE_MS);
});
