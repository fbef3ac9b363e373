import * as z from 'zod/mini';
import type { JsonSchema } from '../../compatibility.ts';
import { numberInPath } from '../fields/numbers.ts';
import { type List, lists } from '../routes.ts';
import type { Operation } from './operation.ts';
import { words } from './words.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: true;
  readonly description?: string | undefined;
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

const text = { type: 'string' } as const;

/** One entity tag (RFC 9110, 8.8.3), in ASCII. */
const TAG = '(W/)?"[!#-~]*"';

/** What `If-Match` takes (RFC 9110, 13.1.1). */
const tags = { ...text, pattern: `^(\\*|${TAG}([ \\t]*,[ \\t]*${TAG})*[ \\t]*,?)$` } as const;

/** A string as in structured fields (RFC 9651, 3.3.3), or one without its quotes, as many clients send it. */
const key = {
  ...text,
  pattern: '^("([ !#-\\[\\]-~]|\\\\["\\\\]){1,255}"|[!#-+\\--:<-\\[\\]-~]{1,255})$',
} as const;

/** The parameters that several operations take, by their names in the document. */
export const parameters = {
  CorrelationId: {
    name: 'x-correlation-id',
    in: 'header',
    description: 'A name of your own for this request, to find it in logs and events.',
    schema: text,
    example: 'c-1',
  },
  IfNoneMatch: {
    name: 'if-none-match',
    in: 'header',
    description: 'The `ETag` of an earlier answer: the answer is 304 if nothing has changed since.',
    schema: text,
  },
  IfMatch: {
    name: 'if-match',
    in: 'header',
    description: 'The `ETag` of what you have read: the answer is 412 if it has changed since.',
    schema: tags,
    example: '"3.q0Wc8rTn2pLxV5aB"',
  },
  IdempotencyKey: {
    name: 'idempotency-key',
    in: 'header',
    description: 'Makes the request repeatable for 24 hours: 1 to 255 printable ASCII characters, in double quotes.',
    schema: key,
    example: '"9b2f5c1e"',
  },
  Size: {
    name: 'size',
    in: 'query',
    description: 'How many entries a page has. A larger number counts as 100, anything else as 20.',
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  },
  Cursor: {
    name: 'cursor',
    in: 'query',
    description: 'Where the page begins, from a `next` link.',
    schema: text,
  },
} as const satisfies Readonly<Record<string, Parameter>>;

/** What an operation takes besides its body. `key` is its route's key. */
export function parametersOf(key: string, { list, paged, conditional, repeatable }: Operation): readonly object[] {
  const named = [...key.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => inPath(name));
  const shared: (keyof typeof parameters)[] = [
    ...(list === undefined && paged !== true ? [] : (['Size'] as const)),
    ...(list === undefined && !paged ? [] : (['Cursor'] as const)),
    ...(key.startsWith('GET ') ? (['IfNoneMatch'] as const) : []),
    ...(conditional ? (['IfMatch'] as const) : []),
    ...(repeatable ? (['IdempotencyKey'] as const) : []),
    'CorrelationId',
  ];
  const ofList = list === undefined ? [] : inQuery(lists[list]);
  return [...named, ...ofList, ...shared.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
}

/** Path parameters that are no numbers. */
const texts: Readonly<Record<string, Pick<Parameter, 'description' | 'example'>>> = {
  noticeId: { description: words.noticeId?.description, example: words.noticeId?.example },
  feed: {
    description: 'The end of the address that `POST /me/calendar` gave.',
    example: '7.9nDqXQ0o3kP8mB1rT5uVwA.ics',
  },
  day: { description: 'A day where the market is.', example: '2026-11-29' },
  key: { description: 'The end of the link in an e-mail.', example: '7.9nDqXQ0o3kP8mB1rT5uVwA' },
};

function inPath(name: string): Parameter {
  if (name in texts) return { name, in: 'path', required: true, ...texts[name], schema: text };
  const schema = schemaOf(numberInPath);
  return { name, in: 'path', required: true, description: words[name]?.description, schema, example: 1 };
}

/** Where a list is also read by place. */
const nearby: readonly Parameter[] = [
  {
    name: 'near',
    in: 'query',
    description:
      'Only what is near this place, nearest first: latitude and longitude in degrees, with a comma between. Entries then have `distanceMetres`, and `page` has `completeWithinMetres`. It can be combined with a filter.',
    schema: { ...text, pattern: '^-?[0-9]{1,3}(\\.[0-9]{1,15})?,-?[0-9]{1,3}(\\.[0-9]{1,15})?$' },
  },
  {
    name: 'within',
    in: 'query',
    description: 'With `near`: how far, in metres.',
    schema: { type: 'integer', minimum: 1, maximum: 5_000, default: 2_000 },
  },
  ...(['from', 'to'] as const).map((name) => ({
    name,
    in: 'query' as const,
    description: 'With `near`: only what can be had from this day to that one, both included.',
    schema: { ...text, format: 'date' },
  })),
];

function inQuery({ sortedBy, filters, placed }: List): readonly Parameter[] {
  const directions = [sortedBy, `${sortedBy},asc`, `${sortedBy},desc`];
  const sort = { type: 'string', enum: directions, default: `${sortedBy},asc` };
  return [
    ...Object.entries<z.ZodMiniType>(filters).map(([name, filter]) => ({
      name,
      in: 'query' as const,
      description: `Only entries with this value. Filters cannot be combined.`,
      schema: schemaOf(filter),
    })),
    ...(placed ? nearby : []),
    { name: 'sort', in: 'query', description: 'The order: by number, upwards or downwards.', schema: sort },
  ];
}

/** The value that is meant, not how an address spells it. */
function schemaOf(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output' });
  return rest;
}
