import * as replaced from '@aws-sdk/endpoint-cache';
import { expect, it } from 'vitest';
import { EndpointCache } from './no-endpoint-cache.ts';

it('has the names that the SDK asks for, and says what is missing', () => {
  expect(Object.keys(replaced)).toContain('EndpointCache');
  const cache = new EndpointCache();
  for (const look of ['get', 'has'] as const) {
    expect(replaced.EndpointCache.prototype[look]).toBeTypeOf('function');
    expect(() => cache[look]()).toThrow('without endpoint discovery');
  }
});
