import { expect, it } from 'vitest';
import type { Attempt } from '../clients/attempt.ts';
import { checkNoticesShown } from './notices-shown.ts';

const wordOf = (id: string) => Buffer.from(id).toString('base64url');
const idOf = (second: number, kind = 'paid') =>
  `2026-01-01T00:00:0${second}.000Z reservation#${second}#0000000002 ${kind}`;
const rows = [1, 2, 3].map((second) => ({ subject: 'person/7', position: `notice ${idOf(second)}` }));

/** An answer that shows the notices of these seconds; those that are read are negative. */
function looked(unread: number, ...seconds: readonly number[]): Attempt {
  const notices = seconds.map((second) => ({ noticeId: wordOf(idOf(Math.abs(second))), isRead: second < 0 }));
  const body = { unread, _embedded: { notices } };
  return {
    command: { wish: { kind: 'read notices' } },
    person: 7,
    call: 10,
    response: { status: 200, body },
  } as Attempt;
}

function marked(second: number, end: number): Attempt {
  const request = { params: { noticeId: wordOf(idOf(second)) } };
  const command = { wish: { kind: 'mark notice' } };
  return { command, request, person: 7, call: 1, return: end, response: { status: 200 } } as unknown as Attempt;
}

function broken(attempts: readonly Attempt[], isFresh = true): readonly string[] {
  const found: string[] = [];
  checkNoticesShown(rows, attempts, isFresh, (rule) => void found.push(rule));
  return found;
}

it.each([
  ['all', [looked(2, 3, 2, -1)]],
  ['what was marked meanwhile', [marked(3, 11), looked(3, 3, 2, 1)]],
  ['what was marked before', [marked(3, 5), looked(2, -3, 2, 1)]],
])('holds for %s', (_, attempts) => expect(broken(attempts)).toEqual([]));

it.each([
  ['somebody else’s notice', [looked(1, 4)], 'everybody sees their own notices'],
  ['a notice twice', [looked(2, 2, 2)], 'nobody is shown a notice twice'],
  ['the oldest first', [looked(2, 1, 2)], 'the newest notice is first'],
  ['another count', [looked(2, 2, -1)], 'as many are unread as it says'],
  ['what was marked as unread', [marked(2, 5), looked(2, 2, 1)], 'what was read stays read'],
])('is broken by %s', (_, attempts, rule) => expect(broken(attempts)).toEqual([rule]));

it('knows that old data may show what was marked as unread', () => {
  expect(broken([marked(2, 5), looked(2, 2, 1)], false)).toEqual([]);
});
