import { expect, it } from 'vitest';
import type { ChaosReport } from './chaos.ts';
import type { Asked } from './clients/commands.ts';
import { describeChaos } from './report.ts';

function asked(command: Asked['command'], status: number, code?: string): Asked {
  return { command, status, code, startedAt: 0, answeredAt: 1 };
}

const report: ChaosReport = {
  asked: [asked('pay', 200), asked('pay', 200), asked('pay', 402, 'payment-declined'), asked('lend', 0)],
  strikes: [
    { fault: 'kill', target: 'item-http', hit: 2 },
    { fault: 'kill', target: 'item-http', hit: 0 },
    { fault: 'redeploy', target: 'item-http', hit: 0, error: 'no such function' },
  ],
  asksFor: ['kill', 'sources', 'redeploy'],
  skipped: { sources: 'no sources here' },
  events: 10,
  repeated: 10,
  deliveries: 21,
  settledAfterMs: 1_234,
  judged: { items: 5, reservations: 4, payments: 3, reviews: 0, operations: 44, undecided: 0 },
  deadLetters: { 'item-events-dlq': 0, 'item-relay-failures': 0 },
  broken: [],
};

it('counts commands by answer, harm by kind, events and their deliveries', () => {
  expect(describeChaos(report)).toEqual([
    '4 commands:',
    '  pay            200: 2, 402 payment-declined: 1',
    '  lend           no answer: 1',
    'Harm done:',
    '  kill           2 times, 2 hit (item-http 2)',
    '  sources        skipped: no sources here',
    '  redeploy       1 times, 0 hit (item-http 1)',
    '    not on item-http: no such function',
    '10 events; 10 delivered again on purpose, 1 by a crash or a repeated call.',
    'Settled after 1.2 s.',
    'Judged: 5 items, 4 reservations, 3 payments, 0 reviews; 44 requests for an order of one thing after another, 0 items undecided.',
    'Dead letters: 0 in 2 queues.',
    'Every rule holds.',
  ]);
});

it('says in which dead-letter queues something lies', () => {
  const deadLetters = { 'item-events-dlq': 2, 'item-relay-failures': 0, 'payment-events-dlq': 1 };
  expect(describeChaos({ ...report, deadLetters })).toContain(
    'Dead letters: 3 in 3 queues (item-events-dlq 2, payment-events-dlq 1).',
  );
});

it('lists what is broken, and says when it never settled', () => {
  const broken = Array.from({ length: 42 }, (_, index) => `rule ${index}`);
  const lines = describeChaos({ ...report, settledAfterMs: undefined, broken });
  expect(lines).toContain('It never settled.');
  expect(lines).toContain('42 broken:');
  expect(lines.at(-2)).toBe('  rule 39');
  expect(lines.at(-1)).toBe('  and 2 more');
});
