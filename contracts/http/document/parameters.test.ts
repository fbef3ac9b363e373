import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntityTags } from '#shared/http/conditional/entity-tag.ts';
import { repeatable } from '#shared/http/conditional/repeatable-request.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { parameters } from './parameters.ts';

const inPattern = (name: 'IfMatch' | 'IdempotencyKey') => new RegExp(parameters[name].schema.pattern, 'u');

/** Texts that are near to valid ones: of the characters that mean something, and as the document has them. */
const near = (name: 'IfMatch' | 'IdempotencyKey', characters: string) =>
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 }).map((text) => text.trim()),
    fc.stringMatching(inPattern(name), { maxLength: 300 }),
  );

function isTaken(header: string): boolean {
  try {
    return repeatable(aRequest({ headers: { 'idempotency-key': header } }), {}) !== undefined;
  } catch {
    return false;
  }
}

describe('the document says of the header', () => {
  it('If-Match which lists of entity tags are taken', () => {
    fc.assert(
      fc.property(near('IfMatch', 'W/"*, a\\'), (header) => {
        expect(inPattern('IfMatch').test(header)).toBe(parseEntityTags(header) !== undefined);
      }),
    );
  });

  it('Idempotency-Key which keys are taken', () => {
    fc.assert(
      fc.property(near('IdempotencyKey', 'a"\\,; ~'), (header) => {
        expect(inPattern('IdempotencyKey').test(header)).toBe(isTaken(header));
      }),
    );
  });

  it.each([
    ['is empty', '', false],
    ['has 255 characters', 'a'.repeat(255), true],
    ['has 255 characters in quotes', `"${'\\"'.repeat(255)}"`, true],
    ['has more', 'a'.repeat(256), false],
    ['has more in quotes', `"${'a'.repeat(256)}"`, false],
  ])('Idempotency-Key what happens when it %s', (_case, header, taken) => {
    expect([inPattern('IdempotencyKey').test(header), isTaken(header)]).toEqual([taken, taken]);
  });
});
