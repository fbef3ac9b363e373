import { expect, it } from 'vitest';
import { unseen } from './log-follower.ts';

function line(message: string, eventId?: string) {
  return { logStreamName: 's', timestamp: 1, message, ...(eventId === undefined ? {} : { eventId }) };
}

it('gives each line once, also when readings overlap', () => {
  const first = unseen([line('a'), line('b')], new Map());
  const second = unseen([line('a'), line('b'), line('c')], first.seen);
  expect(first.fresh.map(({ message }) => message)).toEqual(['a', 'b']);
  expect(second.fresh.map(({ message }) => message)).toEqual(['c']);
});

it('gives a line twice that was logged twice', () => {
  const first = unseen([line('a'), line('a')], new Map());
  const second = unseen([line('a'), line('a'), line('a')], first.seen);
  expect([first.fresh.length, second.fresh.length]).toEqual([2, 1]);
});

it('tells lines by their id where the emulator gives one', () => {
  const first = unseen([line('a', '1')], new Map());
  expect(unseen([line('a', '1'), line('a', '2')], first.seen).fresh).toEqual([line('a', '2')]);
});
