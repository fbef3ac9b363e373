import { expect, it } from 'vitest';
import { LEASE_MS } from '../../functions/shared/use-cases/create-once.ts';
import { timeouts } from '../../infra/constructs/market-function.ts';

it('a function behind the gateway ends before another sending of its request takes over', () => {
  expect(timeouts.http.toMilliseconds()).toBeLessThanOrEqual(LEASE_MS);
});
