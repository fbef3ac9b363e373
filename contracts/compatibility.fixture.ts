import * as z from 'zod/mini';
import { reason } from './events/reasons.ts';

const good = z.object({ ok: z.literal(true), at: z.string() });
const bad = z.object({ ok: z.literal(false), why: z.string() });

/** The fields of something published. */
export const base = {
  no: z.int().check(z.positive()),
  name: z.string(),
  note: z.optional(z.string()),
  person: z.nullable(z.string()),
  status: z.enum(['Free', 'Taken']),
  kind: z.literal('thing'),
  tags: z.array(z.string()),
  inner: z.object({ price: z.int().check(z.minimum(0), z.maximum(9)), more: z.optional(z.boolean()) }),
  result: z.union([good, bad]),
  reason: reason('busy', 'gone'),
};
const { name: _name, ...withoutName } = base;
const { note: _note, ...withoutNote } = base;

type Shape = Parameters<typeof z.object>[0];

/** Changes of {@link base} that any reader of either version survives: what changes, and the fields after it. */
export const compatibleChanges: readonly (readonly [change: string, after: Shape])[] = [
  ['nothing', base],
  ['the order of fields', Object.fromEntries(Object.entries(base).reverse())],
  ['a new optional field', { ...base, colour: z.optional(z.string()) }],
  ['a new optional field further in', { ...base, inner: z.extend(base.inner, { tax: z.optional(z.int()) }) }],
  ['the order of an enum’s values', { ...base, status: z.enum(['Taken', 'Free']) }],
  ['a new reason', { ...base, reason: reason('busy', 'gone', 'broken') }],
  ['that readers come to take unknown members for one', { ...base, status: reason('Free', 'Taken') }],
  [
    'the order of alternatives, one with a new optional field',
    {
      ...base,
      result: z.union([
        z.object({ ok: z.literal(false), why: z.string(), code: z.optional(z.string()) }),
        z.object({ ok: z.literal(true), at: z.string() }),
      ]),
    },
  ],
];

/** One break of each rule: what changes, the fields after it, and what is said about it. */
export const incompatibleChanges: readonly (readonly [change: string, after: Shape, said: string])[] = [
  ['a field is removed', withoutName, '$.name was removed'],
  ['an optional field is removed', withoutNote, '$.note was removed'],
  ['a new field is required', { ...base, colour: z.string() }, '$.colour is new and required'],
  ['an optional field becomes required', { ...base, note: z.string() }, '$.note was optional, is required'],
  ['a required field becomes optional', { ...base, name: z.optional(z.string()) }, '$.name was required, is no more'],
  ['a type changes', { ...base, name: z.boolean() }, '$.name: "string" is no longer allowed'],
  ['whole numbers become any', { ...base, no: z.number().check(z.positive()) }, '$.no: "number" is newly allowed'],
  ['a field may be null', { ...base, name: z.nullable(z.string()) }, '$.name: "null" is newly allowed'],
  ['a field may not be null any more', { ...base, person: z.string() }, '$.person: "null" is no longer allowed'],
  ['an enum is widened', { ...base, status: z.enum(['Free', 'Taken', 'Lost']) }, '$.status: "Lost" is newly allowed'],
  ['an enum is narrowed', { ...base, status: z.enum(['Free']) }, '$.status: "Taken" is no longer allowed'],
  [
    'an enum is widened as readers come to take unknown members for one',
    { ...base, status: reason('Free', 'Taken', 'Lost') },
    '$.status: "Lost" is newly allowed',
  ],
  ['a reason is removed', { ...base, reason: reason('busy') }, '$.reason: "gone" is no longer allowed'],
  ['another reason is general', { ...base, reason: reason('gone', 'busy') }, '$.reason: default was "busy", is "gone"'],
  [
    'readers refuse unknown reasons again',
    { ...base, reason: z.enum(['busy', 'gone']) },
    '$.reason: default was "busy", is absent',
  ],
  ['an enum becomes any text', { ...base, status: z.string() }, '$.status: enum was ["Free","Taken"], is absent'],
  ['a constant changes', { ...base, kind: z.literal('item') }, '$.kind: const was "thing", is "item"'],
  ['a lower bound rises', { ...base, no: z.int().check(z.minimum(5)) }, '$.no: exclusiveMinimum was 0, is absent'],
  [
    'an upper bound rises',
    { ...base, inner: z.extend(base.inner, { price: z.int().check(z.minimum(0), z.maximum(10)) }) },
    '$.inner.price: maximum was 9, is 10',
  ],
  [
    'text gets a shortest length',
    { ...base, name: z.string().check(z.minLength(1)) },
    '$.name: minLength was absent, is 1',
  ],
  [
    'a field further in is removed',
    { ...base, inner: z.object({ price: base.inner.shape.price }) },
    '$.inner.more was removed',
  ],
  ['a list’s members change', { ...base, tags: z.array(z.int()) }, '$.tags[]: "string" is no longer allowed'],
  ['an object becomes a list', { ...base, inner: z.array(z.int()) }, '$.inner: "object" is no longer allowed'],
  [
    'an alternative is added',
    { ...base, result: z.union([good, bad, z.object({ ok: z.null() })]) },
    '$.result: had 2 alternatives, has 3',
  ],
  ['an alternative is dropped', { ...base, result: z.union([good]) }, '$.result: had 2 alternatives, has 1'],
  [
    'an alternative changes',
    { ...base, result: z.union([good, z.object({ ok: z.literal(false), why: z.int() })]) },
    '$.result|1.why: "string" is no longer allowed',
  ],
  [
    'alternatives become one',
    { ...base, result: z.object({ ok: z.boolean() }) },
    '$.result: properties was absent, is {"ok":{"type":"boolean"}}',
  ],
  [
    'unknown fields are forbidden',
    { ...base, inner: z.strictObject(base.inner.shape) },
    '$.inner: additionalProperties was absent, is false',
  ],
];
