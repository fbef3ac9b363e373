import { describe, expect, it } from 'vitest';
import { webSettingsOf } from './web-settings.ts';

describe('webSettingsOf', () => {
  it('allows any origin and has no address of its own unless told', () => {
    expect(webSettingsOf({})).toEqual({ allowedOrigins: ['*'] });
  });

  it('takes origins and an address', () => {
    const origins = 'https://shop.example,http://localhost:5173';
    expect(webSettingsOf({ origins, baseUrl: 'https://api.example/market' })).toEqual({
      allowedOrigins: ['https://shop.example', 'http://localhost:5173'],
      publicBaseUrl: 'https://api.example/market',
    });
  });

  it.each([
    '',
    'shop.example',
    'https://shop.example/',
    'https://shop.example,*',
    'https://a.example, https://b.example',
  ])('refuses %j as origins', (origins) => {
    expect(() => webSettingsOf({ origins })).toThrow('-c origins=… must be origins such as https://shop.example');
  });

  it.each(['', 'api.example', 'ftp://api.example', 'https://api.example?x=1', 'https://me@api.example'])(
    'refuses %j as an address',
    (baseUrl) => {
      expect(() => webSettingsOf({ baseUrl })).toThrow('-c baseUrl=… must be an address');
    },
  );
});
