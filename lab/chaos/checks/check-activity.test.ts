import { expect, it } from 'vitest';
import type { Asked } from '../clients/commands.ts';
import { checkActivity } from './check-activity.ts';

const usual = ['register', 'reserve', 'pay', 'cancelPayment', 'cancel', 'lend', 'return', 'review'] as const;
const done = usual.map((command): Asked => ({ command, startedAt: 0, answeredAt: 1, status: 200 }));

it('complains about a market in which nothing happens', () => {
  expect(checkActivity(done)).toEqual([]);
  expect(checkActivity(done.map((one) => ({ ...one, status: 502 })))).toHaveLength(done.length);
  expect(checkActivity(done.slice(1))).toEqual(['nobody got through with register']);
  expect(checkActivity(done.slice(0, -1))).toEqual(['nobody got through with review']);
});
