import { describe, expect, it } from 'vitest';
import { peopleSettingsOf } from './people-settings.ts';

const BOARD = 'http://localhost:4566/board/';

describe('peopleSettingsOf', () => {
  it('lets the own user pool sign people in, and brings them back to the board on this machine', () => {
    expect(peopleSettingsOf({})).toEqual({
      issuers: 'pool',
      callbackUrls: [`${BOARD}signed-in`],
      logoutUrls: [BOARD],
      emulator: 'http://127.0.0.1:4566',
    });
  });

  it('brings them back to the port of the emulator, else to the own address', () => {
    const at = (context: Parameters<typeof peopleSettingsOf>[0]) => peopleSettingsOf(context).callbackUrls;
    expect(at({ emulator: 'http://127.0.0.1:4600' })).toEqual(['http://localhost:4600/board/signed-in']);
    expect(at({ baseUrl: 'https://shop.example/market/' })).toEqual(['https://shop.example/market/board/signed-in']);
    expect(peopleSettingsOf({ baseUrl: 'https://shop.example' }).logoutUrls).toEqual(['https://shop.example/board/']);
  });

  it('takes addresses to come back to, also after signing out', () => {
    const callbacks = 'https://shop.example/,http://gdmarket.localhost:4566/board';
    const callbackUrls = callbacks.split(',');
    expect(peopleSettingsOf({ callbacks })).toMatchObject({ callbackUrls, logoutUrls: callbackUrls });
    expect(peopleSettingsOf({ callbacks, logouts: 'https://shop.example/bye' })).toMatchObject({
      callbackUrls,
      logoutUrls: ['https://shop.example/bye'],
    });
  });

  it.each(['pool', 'pool-and-others', 'others'])('takes tokens of %s', (issuers) => {
    expect(peopleSettingsOf({ issuers })).toMatchObject({ issuers });
  });

  it('refuses other issuers, naming the choices', () => {
    expect(() => peopleSettingsOf({ issuers: 'auth0' })).toThrow(
      '-c issuers=… must be one of pool, pool-and-others, others, not auth0',
    );
  });

  it.each([
    '',
    'shop.example',
    'http://shop.example/',
    'https://shop.example/#board',
    'http://notlocalhost/',
    'app:/x',
  ])('refuses %j to come back to', (address) => {
    const wanted = `${BOARD},${address}`;
    expect(() => peopleSettingsOf({ callbacks: wanted })).toThrow('-c callbacks=… must be addresses such as');
    expect(() => peopleSettingsOf({ logouts: wanted })).toThrow('-c logouts=… must be addresses such as');
  });
});
