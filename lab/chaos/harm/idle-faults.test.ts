import { expect, it } from 'vitest';
import { idleFaults } from './idle-faults.ts';

it('names harm that hit nothing, unless it could not be done or nobody asked for it', () => {
  const strikes = [
    { fault: 'kill', target: 'item-http', hit: 0 },
    { fault: 'repeat', target: 'every event', hit: 3 },
  ] as const;
  const skipped = { sources: 'no sources here' };
  expect(idleFaults({ asksFor: ['kill', 'sources', 'payment', 'repeat'], skipped, strikes })).toEqual([
    'kill hit nothing all the time',
    'payment hit nothing all the time',
  ]);
});
