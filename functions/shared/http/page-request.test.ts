import { describe, expect, it } from 'vitest';
import { writeCursor } from './page-cursor.ts';
import { parsePageRequest } from './page-request.ts';

const parse = (query: Record<string, string>) => parsePageRequest(query, 'thingNo');
const cursor = writeCursor({ sortField: 'thingNo', descending: true, after: 40 });

describe('parsePageRequest', () => {
  it('asks for the first twenty in order when nothing is said', () => {
    expect(parse({})).toEqual({ sortField: 'thingNo', size: 20, descending: false });
  });

  it('takes size and order', () => {
    expect(parse({ size: '1', sort: 'thingNo' })).toMatchObject({ size: 1, descending: false });
    expect(parse({ size: '100', sort: 'thingNo,desc' })).toMatchObject({ size: 100, descending: true });
    expect(parse({ sort: 'thingNo,ASC' })).toMatchObject({ descending: false });
  });

  it('goes on where the cursor says, in its direction', () => {
    expect(parse({ cursor })).toEqual({ sortField: 'thingNo', size: 20, descending: true, after: 40 });
    expect(parse({ cursor, sort: 'thingNo,desc' })).toMatchObject({ descending: true, after: 40 });
  });

  it('ignores parameters that are not about pages', () => {
    expect(parse({ colour: 'blue' })).toEqual(parse({}));
  });

  it.each([
    ['size', '0'],
    ['size', '101'],
    ['size', '-1'],
    ['size', '1.5'],
    ['size', ''],
    ['size', 'all'],
    ['sort', 'name'],
    ['sort', 'thingNo,sideways'],
    ['sort', 'thingNo,asc,desc'],
    ['sort', ''],
    ['cursor', ''],
    ['cursor', 'broken!'],
    ['cursor', writeCursor({ sortField: 'otherNo', descending: false, after: 1 })],
  ])('refuses %s=%s by name', (name, value) => {
    const refusal = { status: 400, code: 'invalid-query', errors: [expect.objectContaining({ path: name })] };
    expect(() => parse({ [name]: value })).toThrow(expect.objectContaining(refusal));
  });

  it('refuses an order that is not the cursor’s', () => {
    expect(() => parse({ cursor, sort: 'thingNo,asc' })).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('answers ?page= with where to look instead', () => {
    const refusal = { status: 400, detail: expect.stringContaining('`next` link') };
    expect(() => parse({ page: '0', size: '5' })).toThrow(expect.objectContaining(refusal));
  });
});
