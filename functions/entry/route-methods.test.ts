import { describe, expect, it } from 'vitest';
import { routes } from '#contracts/http/routes.ts';
import { allMethods, collections, methodsOf } from './route-methods.ts';

describe('methodsOf', () => {
  it.each(Object.keys(routes))('knows %s', (key) => {
    const [method, template = ''] = key.split(' ');
    expect(methodsOf(template.replaceAll(/\{\w+\}/g, '7'))).toContain(method);
  });

  it('has what the table has at a path, and nothing elsewhere', () => {
    expect(methodsOf('/items')).toEqual(['GET', 'HEAD', 'POST']);
    expect(methodsOf('/items/abc')).toEqual(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']);
    expect(methodsOf('/payments/')).toEqual(['GET', 'HEAD']);
    expect(methodsOf('/')).toEqual(['GET', 'HEAD']);
    expect(methodsOf('/openapi.json')).toEqual(['GET', 'HEAD']);
    expect(methodsOf('/asyncapi.json')).toEqual(['GET', 'HEAD']);
    expect(methodsOf('/docs/')).toEqual(['GET', 'HEAD']);
    for (const path of ['/items//', '/items/1//', '/items/1/x', '/item', '/x/items', '//', '/Items', '/openapi']) {
      expect(methodsOf(path)).toEqual([]);
    }
  });
});

describe('the table as a whole', () => {
  it('has these methods and lists', () => {
    expect(allMethods).toEqual(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
    expect(collections()).toEqual(['items', 'reservations', 'payments', 'reviews', 'itemInfoes', 'reviewInfoes']);
  });
});
