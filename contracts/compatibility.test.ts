import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { base, compatibleChanges, incompatibleChanges } from './compatibility.fixture.ts';
import { incompatibilities } from './compatibility.ts';
import { withReasons } from './events/reasons.ts';

const schemaOf = (shape: Parameters<typeof z.object>[0]) =>
  z.toJSONSchema(z.object(shape), { io: 'input', override: withReasons });
const published = schemaOf(base);

describe('a compatible change', () => {
  it.each(compatibleChanges)('is %s', (_change, shape) => {
    expect(incompatibilities(published, schemaOf(shape))).toEqual([]);
  });

  it('is any that says nothing about what is valid', () => {
    const described = { ...published, $id: 'new', title: 'new', description: 'new', examples: [1] };
    expect(incompatibilities(published, described)).toEqual([]);
    expect(incompatibilities(described, published)).toEqual([]);
  });
});

describe('an incompatible change', () => {
  it.each(incompatibleChanges)('is that %s', (_change, shape, reason) => {
    expect(incompatibilities(published, schemaOf(shape))).toContain(reason);
  });

  it('is that a field becomes required where none was', () => {
    const before = schemaOf({ note: z.optional(z.string()) });
    expect(incompatibilities(before, schemaOf({ note: z.string() }))).toEqual(['$.note was optional, is required']);
  });

  it('is that one of two equal alternatives becomes another', () => {
    const [one, other] = [z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false) })];
    const before = schemaOf({ result: z.union([one, one]) });
    expect(incompatibilities(before, schemaOf({ result: z.union([one, other]) }))).not.toEqual([]);
  });

  it('is found in every place it is made', () => {
    const { name: _, ...others } = base;
    const changes = { ...others, kind: z.literal('item') };
    expect(incompatibilities(published, schemaOf(changes))).toEqual([
      '$.name was removed',
      '$.kind: const was "thing", is "item"',
      '$.name was required, is no more',
    ]);
  });
});
