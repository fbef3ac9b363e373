import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { writeCursor } from './page-cursor.ts';
import { parsePageRequest } from './page-request.ts';

const filters = { colour: z.enum(['blue', 'red']) };
const parse = (query: Record<string, string>) => parsePageRequest(query, { sortedBy: 'thingNo', filters });
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

  it('takes a filter', () => {
    expect(parse({ colour: 'red', size: '5' })).toMatchObject({ size: 5, filter: { name: 'colour', value: 'red' } });
  });

  // https://docs.spring.io/spring-data/commons/reference/repositories/core-extensions.html#core.web.basic.paging-and-sorting
  it.each([
    ['101', 100],
    ['1000', 100],
    ['99999999999999999999', 100],
    ['0', 20],
    ['-1', 20],
    ['1.5', 20],
    ['', 20],
    ['all', 20],
  ])('reads ?size=%s as Spring does: %i', (size, read) => {
    expect(parse({ size }).size).toBe(read);
  });

  it.each(['0', '00', '-1', '', 'first'])('reads ?page=%s as Spring does: as the first', (page) => {
    expect(parse({ page, size: '5' })).toEqual({ sortField: 'thingNo', size: 5, descending: false });
  });

  it.each(['1', '01', '10', '99999999999999999999'])('answers ?page=%s with where to look instead', (page) => {
    const refusal = { status: 400, detail: expect.stringContaining('`next` link') };
    expect(() => parse({ page, size: '5' })).toThrow(expect.objectContaining(refusal));
  });

  it.each([
    ['sort', 'name'],
    ['sort', 'thingNo,sideways'],
    ['sort', 'thingNo,asc,desc'],
    ['sort', ''],
    ['cursor', ''],
    ['cursor', 'broken!'],
    ['cursor', writeCursor({ sortField: 'otherNo', descending: false, after: 1 })],
    ['colour', 'green'],
    ['size2', '5'],
  ])('refuses %s=%s by name', (name, value) => {
    const refusal = { status: 400, code: 'invalid-query', errors: [expect.objectContaining({ path: name })] };
    expect(() => parse({ [name]: value })).toThrow(expect.objectContaining(refusal));
  });

  it('refuses an order that is not the cursor’s', () => {
    expect(() => parse({ cursor, sort: 'thingNo,asc' })).toThrow(expect.objectContaining({ status: 400 }));
  });
});
