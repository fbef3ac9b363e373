import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * Every refusal of the market. `not yet`: an event that is on its way allows it, so the answer has `Retry-After`.
 * `final`: somebody has to change something first, so the answer has none.
 */
const classes: Readonly<Record<string, 'not yet' | 'final'>> = {
  'item-not-found': 'final',
  'item-exists': 'final',
  // The holder decides when it is free again: in a minute or in a week.
  'item-held': 'final',
  'item-lent': 'final',
  'item-gone': 'final',
  'item-already-reserved': 'final',
  // The reservation is cancelled already; the item answers with an event.
  'item-being-released': 'not yet',
  // Others go first for 10 s.
  'reserved-a-moment-ago': 'not yet',
  // A reservation that its renter sees as confirmed is held already, and one that is not confirmed cannot be paid.
  'item-not-held': 'final',
  'item-not-lent': 'final',
  'not-paid': 'final',
  'reservation-not-found': 'final',
  // The item answers with an event.
  'reservation-not-confirmed': 'not yet',
  'reservation-rejected': 'final',
  // The renter has to reserve again, at the current price.
  'price-changed': 'final',
  // Payment decides it, asked directly or by the event.
  'cancellation-undecided': 'not yet',
  'reservation-closed': 'final',
  'reservation-cancelled': 'final',
  'payment-declined': 'final',
  // The other attempt is on its way into the reservation; an attempt after that is newer.
  'payment-overtaken': 'not yet',
  'payment-not-found': 'final',
  // Review learns of the return from an event.
  'not-returned': 'not yet',
  'not-the-renter': 'final',
  'already-reviewed': 'final',
  'review-not-found': 'final',
  // The client reads the present state and decides anew.
  'precondition-failed': 'final',
  // A key belongs to one request for good; the request that has it ends soon.
  'idempotency-key-reused': 'final',
  'request-under-way': 'not yet',
  // Payment's answers to its callers, which have their own words for clients.
  closed: 'final',
  stale: 'final',
  captured: 'final',
  paid: 'final',
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = globSync('functions/**/*.ts', { cwd: root, exclude: ['**/*.{test,fixture,contract}.ts'] });

interface Refusal {
  readonly code: string;
  readonly kind: string;
  readonly place: string;
}

function refusalsIn(file: string): readonly Refusal[] {
  const text = readFileSync(`${root}/${file}`, 'utf8');
  const constants = new Map([...text.matchAll(/const (\w+) = ('[\w-]+')/g)].map(([, name, value]) => [name, value]));
  const called = text.matchAll(/\b(?:(rejected)(?:<\w+>)?\(\s*'[\w-]+',|notYet(?:<\w+>)?\()\s*([^,(:]+),/g);
  const written = text.matchAll(/\bkind: '[\w-]+',\s*code: ([^,]+),([^}]*)\}/g);
  return [
    ...[...called].map(([, name, code]) => [code, name === undefined] as const),
    ...[...written].map(([, code, rest]) => [code, /retryAfterSeconds/.test(rest ?? '')] as const),
  ].map(([written = '', isNotYet]) => {
    const code = constants.get(written.trim()) ?? written.trim();
    return { code: code.replaceAll("'", ''), kind: isNotYet ? 'not yet' : 'final', place: file };
  });
}

const aggregates = sources.flatMap((file) => /(\w+)\.aggregate\.ts$/.exec(file)?.slice(1) ?? []);

/** One refusal stands for every aggregate: no aggregate has such a number. */
function ofEach(refusal: Refusal): readonly Refusal[] {
  const [, after] = /^`\$\{name\}(.*)`$/.exec(refusal.code) ?? [];
  return after === undefined ? [refusal] : aggregates.map((name) => ({ ...refusal, code: name + after }));
}

const refusals = sources
  .filter((file) => !file.endsWith('shared/domain/decision.ts'))
  .flatMap(refusalsIn)
  .flatMap(ofEach);

describe('a refusal', () => {
  // Review passes on the item's answers; their codes are listed at the item.
  const own = refusals.filter(({ code }) => code !== 'answer.code');

  it.each(own)('$code in $place says whether it is only for now', ({ code, kind }) => {
    expect(classes[code], `classify ${code} above`).toBe(kind);
  });

  it('is classified only while it exists', () => {
    expect(Object.keys(classes).toSorted()).toEqual([...new Set(own.map(({ code }) => code))].toSorted());
  });
});
