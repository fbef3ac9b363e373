import { describe, expect, it } from 'vitest';
import { nameIn, stageOf } from './stage.ts';

describe('stageOf', () => {
  it.each(['local', 'dev', 'prod'])('knows %s', (name) => {
    expect(stageOf(name, 'rest')).toMatchObject({ name, gateway: 'rest' });
  });

  it.each([undefined, 'production', 'toString', 1])('refuses %s, naming the choices', (name) => {
    expect(() => stageOf(name, 'http')).toThrow('must be one of local, dev, prod');
  });

  it('refuses another kind of gateway, naming the choices', () => {
    expect(() => stageOf('dev', 'graphql')).toThrow('must be http or rest, not graphql');
  });

  it('is only local on an emulator, and only prod keeps data', () => {
    const settings = (['local', 'dev', 'prod'] as const).map((name) => stageOf(name, 'http'));
    expect(settings.map(({ emulated }) => emulated)).toEqual([true, false, false]);
    expect(settings.map(({ keepData }) => keepData)).toEqual([false, false, true]);
  });

  it('gives numbers one by one on an emulator, in blocks on AWS', () => {
    expect(stageOf('local', 'http').numberBlockSize).toBe(1);
    expect(stageOf('prod', 'http').numberBlockSize).toBeGreaterThan(1);
  });
});

describe('nameIn', () => {
  it('begins with the market and the stage', () => {
    expect(nameIn({ name: 'dev' })).toBe('gdmarket-dev');
    expect(nameIn({ name: 'dev' }, 'item', 'http')).toBe('gdmarket-dev-item-http');
  });
});
