import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { drawWaterfall } from './waterfall.ts';

it('draws each span where it was, from the first beginning to the last end', () => {
  const lines = drawWaterfall([
    { function: 'reservation-http', what: 'POST /reservations 201', from: 1_000, to: 1_100, failed: false },
    { function: 'item-relay', what: 'publishes ItemHeld', from: 1_150, to: 1_150, failed: false },
    { function: 'reservation-events', what: 'event failed', from: 1_160, to: 1_200, failed: true },
  ]);
  expect(lines.map((line) => stripVTControlCharacters(line))).toEqual([
    '     0 ms    100 ms │██████████████████                  │ reservation-http    POST /reservations 201',
    '   150 ms           │                           █        │ item-relay          publishes ItemHeld',
    '   160 ms     40 ms │                            ███████ │ reservation-events  event failed',
  ]);
});
