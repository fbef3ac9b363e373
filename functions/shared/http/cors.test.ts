import { describe, expect, it } from 'vitest';
import { corsHeaders } from './cors.ts';

const exposedHeaders = ['etag', 'location'];
const exposed = { 'Access-Control-Expose-Headers': 'etag, location' };

describe('what a browser is told', () => {
  it('is that any origin may read, unless some are named', () => {
    for (const origin of [undefined, 'https://shop.example']) {
      expect(corsHeaders(origin, { exposedHeaders })).toEqual({ 'Access-Control-Allow-Origin': '*', ...exposed });
    }
  });

  it('is that one of those named may read, and others may not', () => {
    const options = { exposedHeaders, origins: ['https://shop.example', 'https://other.example'] };
    const allowed = { 'Access-Control-Allow-Origin': 'https://shop.example', ...exposed, vary: 'origin' };
    expect(corsHeaders('https://shop.example', options)).toEqual(allowed);
    for (const origin of [undefined, 'https://shop.example.evil', 'null', 'https://shop']) {
      expect(corsHeaders(origin, options)).toEqual({ vary: 'origin' });
    }
  });
});
