import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parsePageRequest } from '../lists/page-request.ts';
import { aRequest } from '../request.fixture.ts';
import { collectionPage, type Resource, representation, resourceUrl } from './hal.ts';

const things = { sortedBy: 'thingNo', filters: { colour: z.enum(['blue', 'red']) } };

interface Thing {
  readonly no: number;
  readonly name: string;
}

const thingResource: Resource<Thing> = {
  name: 'things',
  rel: 'thing',
  idOf: ({ no }) => no,
  present: ({ name }) => ({ name, owner: null }),
};

const page = (query: Record<string, string>, next?: number) =>
  collectionPage(
    aRequest({ query }),
    thingResource,
    { entries: [{ no: 3, name: 'Camera' }], ...(next === undefined ? {} : { next }) },
    parsePageRequest(query, things),
  );

describe('a resource', () => {
  it('is its fields and two links to itself', () => {
    const link = { href: 'https://api.example/things/7' };
    expect(representation(aRequest(), thingResource, { no: 7, name: 'Camera' })).toEqual({
      name: 'Camera',
      owner: null,
      _links: { self: link, thing: link },
    });
    expect(resourceUrl(aRequest(), thingResource, 7)).toBe(link.href);
  });

  it('links to what belongs to it, by whole addresses', () => {
    const owned: Resource<Thing> = { ...thingResource, links: () => ({ owner: ['people', 3] }) };
    expect(representation(aRequest(), owned, { no: 7, name: 'Camera' })).toMatchObject({
      name: 'Camera',
      _links: { thing: { href: 'https://api.example/things/7' }, owner: { href: 'https://api.example/people/3' } },
    });
  });
});

describe('a page', () => {
  it('has its entries under the collection’s name, its own link and its size', () => {
    const link = { href: 'https://api.example/things/3' };
    expect(page({})).toEqual({
      _embedded: { things: [{ name: 'Camera', owner: null, _links: { self: link, thing: link } }] },
      _links: { self: { href: 'https://api.example/things' } },
      page: { size: 20 },
    });
  });

  it('is an empty list when there is nothing', () => {
    const request = parsePageRequest({}, things);
    const body = collectionPage(aRequest(), thingResource, { entries: [] }, request);
    expect(body).toMatchObject({ _embedded: { things: [] } });
    expect(body).not.toHaveProperty('_links.next');
  });

  it('links to the next, which asks for the same size, order and filter from where this one ends', () => {
    const body = page({ size: '1', sort: 'thingNo,desc', colour: 'blue' }, 3);
    const self = 'https://api.example/things?colour=blue&size=1&sort=thingNo,desc';
    expect(body).toHaveProperty('_links.self.href', self);
    const next = new URL((body as { _links: { next: { href: string } } })._links.next.href);
    expect(`${next.origin}${next.pathname}`).toBe('https://api.example/things');
    expect(parsePageRequest(Object.fromEntries(next.searchParams), things)).toEqual({
      sortField: 'thingNo',
      size: 1,
      descending: true,
      after: 3,
      filter: { name: 'colour', value: 'blue' },
    });
  });

  it('links to the next of the next with one cursor', () => {
    const { cursor } = nextQuery(page({}, 3));
    const second = page({ cursor: cursor ?? '' }, 9);
    expect(parsePageRequest(nextQuery(second), things).after).toBe(9);
  });
});

function nextQuery(body: object): Record<string, string> {
  return Object.fromEntries(new URL((body as { _links: { next: { href: string } } })._links.next.href).searchParams);
}
