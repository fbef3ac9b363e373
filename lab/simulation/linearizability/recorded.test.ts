import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Operation } from '../histories/history.ts';
import { checkRecorded } from './check.ts';
import { says, story } from './describe-operations.fixture.ts';
import { parseRecorded } from './recorded.ts';

const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { register, reserve, pay, lend, reservation } = says;

/** Operations as a recorder writes them. */
function lines(operations: readonly Operation[], prefix = ''): string {
  return operations
    .map(({ client, call, return: end, request: { method, path, body }, response }) =>
      JSON.stringify({
        client,
        callMs: call,
        returnMs: end,
        method,
        path: `${prefix}${path}`,
        body,
        status: response?.status,
        answer: response?.body,
      }),
    )
    .join('\n');
}

function recorded(...texts: string[]): string {
  const file = join(folder, 'history.jsonl');
  writeFileSync(file, `${texts.join('\n')}\n`);
  return file;
}

describe('a recorded history', () => {
  it('is what was recorded', () => {
    const operations = story(register(), reserve(1, null), pay(1, [503, 'payment-unavailable']));
    expect(parseRecorded(lines(operations))).toEqual(operations);
  });

  it('may have whole addresses, numbers as text, and lines in any order', () => {
    const operations = story(register(), reserve(1), pay(1), lend(1)).reverse();
    const text = lines(operations, 'http://127.0.0.1:4566/_aws/execute-api/abc123').replaceAll(
      '"itemNo":1',
      '"itemNo":"1"',
    );
    expect(checkRecorded(recorded(text))).toMatchObject({ items: 1, operations: 4, violations: [] });
  });

  it('is split by item, so that each has its own story', () => {
    const good = story(register(), reserve(1), pay(1), lend(1));
    const bad = lines(story(register(201, 2), reserve(2), lend(2)))
      .replaceAll('/items/1', '/items/2')
      .replaceAll('"itemNo":1', '"itemNo":2');
    const report = checkRecorded(recorded(lines(good), bad));
    expect(report).toMatchObject({ items: 2, operations: 7, violations: [{ itemNo: 2 }] });
  });

  it('says what it passes over: items registered before, reservations nobody can place', () => {
    const report = checkRecorded(recorded(lines(story(reserve(1), pay(9, [404, 'reservation-not-found'])))));
    expect(report).toMatchObject({ items: 0, skipped: 1, leftOut: 1, violations: [] });
  });

  it('may begin with an item that is free', () => {
    const file = recorded(lines(story(reserve(1), reserve(2))));
    expect(checkRecorded(file, { unregistered: 'free' })).toMatchObject({ items: 1, violations: [{ itemNo: 1 }] });
  });

  it('may tell everything, so that what was not registered is not there', () => {
    const rejected = story(reserve(1), reservation(1, 200, { status: 'Rejected' }), reserve(2));
    const options = { unregistered: 'absent' } as const;
    expect(checkRecorded(recorded(lines(rejected)), options)).toMatchObject({ items: 1, violations: [] });
    const confirmed = story(reserve(1), reservation(1, 200, { status: 'Confirmed' }));
    expect(checkRecorded(recorded(lines(confirmed)), options)).toMatchObject({ violations: [{ itemNo: 1 }] });
  });

  it('passes over lists, views and what is malformed', () => {
    const lists = ['/items', '/itemInfoes/1', '/reservations?size=5', '/'].map((path) =>
      JSON.stringify({ client: 1, callMs: 1, returnMs: 2, method: 'GET', path, status: 200, answer: {} }),
    );
    expect(checkRecorded(recorded(...lists))).toMatchObject({ items: 0, operations: 0, skipped: 0, leftOut: 0 });
  });

  it('names the line that is none', () => {
    const text = `${lines(story(register(), reservation(1, 200)))}\n{"client": 1}`;
    expect(() => parseRecorded(text)).toThrow('line 3');
  });
});
