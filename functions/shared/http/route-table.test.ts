import { describe, expect, it } from 'vitest';
import { routeTable } from './route-table.ts';

const table = routeTable(['GET /', 'GET /things', 'POST /things', 'GET /things/{thingNo}', 'DELETE /things/{thingNo}']);

describe('a route table', () => {
  it('finds the route of a method at a path, with the parameters', () => {
    expect(table.find('POST', '/things')).toEqual({ key: 'POST /things', params: {} });
    expect(table.find('DELETE', '/things/7')).toEqual({ key: 'DELETE /things/{thingNo}', params: { thingNo: '7' } });
  });

  it('answers HEAD wherever there is GET', () => {
    expect(table.find('HEAD', '/things')?.key).toBe('GET /things');
    expect(table.find('HEAD', '/')?.key).toBe('GET /');
  });

  it('takes one slash at the end for none', () => {
    expect(table.find('GET', '/things/')?.key).toBe('GET /things');
    expect(table.find('GET', '/things/7/')).toEqual({ key: 'GET /things/{thingNo}', params: { thingNo: '7' } });
    expect(table.methodsAt('/things/')).toEqual(['GET', 'HEAD', 'POST']);
  });

  it('matches the whole rest of a path', () => {
    const greedy = routeTable(['GET /pages/{proxy+}']);
    expect(greedy.find('GET', '/pages/a/b')).toEqual({ key: 'GET /pages/{proxy+}', params: { proxy: 'a/b' } });
    expect(greedy.methodsAt('/pages/')).toEqual(['GET', 'HEAD']);
    expect(greedy.methodsAt('/pages')).toEqual([]);
  });

  it('knows which methods a path has', () => {
    expect(table.methodsAt('/')).toEqual(['GET', 'HEAD']);
    expect(table.methodsAt('/things/7')).toEqual(['GET', 'HEAD', 'DELETE']);
  });

  it.each(['/things//', '/things/7//', '/things/7/8', '/thing', '//things', '/x/things', '//', ''])(
    'has nothing at %j',
    (path) => {
      expect(path === '' ? [] : table.methodsAt(path)).toEqual([]);
      expect(table.find('PUT', path)).toBeUndefined();
    },
  );
});
