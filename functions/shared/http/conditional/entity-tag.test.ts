import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityTag, isKnown, nameVersion, parseEntityTags } from './entity-tag.ts';

const HAL = 'application/hal+json';
const tag = entityTag('{"no":1}', HAL, 3);

describe('an entity tag', () => {
  it('is strong, and the same for the same bytes, type and version', () => {
    expect(tag).toMatch(/^"3\.[\w-]{16}"$/);
    expect(entityTag('{"no":1}', HAL, 3)).toBe(tag);
    expect(entityTag('{"no":1}', HAL, undefined)).toMatch(/^"[\w-]{16}"$/);
  });

  it('differs with any of them', () => {
    const others = [
      entityTag('{"no":2}', HAL, 3),
      entityTag('{"no":1}', 'application/json', 3),
      entityTag('{"no":1}', HAL, 4),
      entityTag('{"no":1}', HAL, undefined),
    ];
    expect(new Set([tag, ...others]).size).toBe(5);
  });
});

describe('a list of entity tags', () => {
  it.each([
    ['*', '*'],
    [' * ', '*'],
    ['"a"', [{ weak: false, opaque: 'a' }]],
    ['W/"a"', [{ weak: true, opaque: 'a' }]],
    [
      '"a", W/"b" ,"c"',
      [
        { weak: false, opaque: 'a' },
        { weak: true, opaque: 'b' },
        { weak: false, opaque: 'c' },
      ],
    ],
    ['"a,b"', [{ weak: false, opaque: 'a,b' }]],
    ['""', [{ weak: false, opaque: '' }]],
  ])('is read: %s', (header, expected) => {
    expect(parseEntityTags(header)).toEqual(expected);
  });

  it.each(['', '  ', 'a', '3.abc', '"a', 'a"', '"a" "b"', '*, "a"', '"a", *', 'w/"a"', '"a b"', '"a",,"b"'])(
    'is not one: %j',
    (header) => {
      expect(parseEntityTags(header)).toBeUndefined();
    },
  );

  it('gives back whatever tags were joined into it', () => {
    const opaque = fc.stringMatching(/^[!#-~]*$/);
    const tags = fc.array(fc.record({ weak: fc.boolean(), opaque }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(tags, (given) => {
        const header = given.map(({ weak, opaque: text }) => `${weak ? 'W/' : ''}"${text}"`).join(', ');
        expect(parseEntityTags(header)).toEqual(given);
      }),
    );
  });
});

describe('a reader who has a representation already', () => {
  it.each([tag, `W/${tag}`, '*', `"other", ${tag}`])('says so with %s', (header) => {
    expect(isKnown(header, tag)).toBe(true);
  });

  it.each([undefined, '"other"', entityTag('{"no":2}', HAL, 3), tag.slice(1, -1)])('does not with %s', (header) => {
    expect(isKnown(header, tag)).toBe(false);
  });
});

describe('a writer who read a state', () => {
  const names = (header: string, version: number) => nameVersion(parseEntityTags(header) ?? [], version);

  it('names its version by the tag of any of its representations', () => {
    expect(names(tag, 3)).toBe(true);
    expect(names(entityTag('{"no":1}', 'application/json', 3), 3)).toBe(true);
    expect(names(`"other", ${tag}`, 3)).toBe(true);
    expect(names('*', 3)).toBe(true);
  });

  it.each([
    ['another version', tag, 4],
    ['a version that begins like it', entityTag('{"no":1}', HAL, 33), 3],
    ['a version that it begins like', tag, 33],
    ['a weak tag', `W/${tag}`, 3],
    ['a tag without a version', entityTag('{"no":1}', HAL, undefined), 3],
    ['a bare number', '"3"', 3],
  ])('does not by %s', (_what, header, version) => {
    expect(names(header, version)).toBe(false);
  });
});
