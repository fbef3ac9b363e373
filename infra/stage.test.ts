import { describe, expect, it } from 'vitest';
import { concurrencyOf } from './concurrency.ts';
import { nameIn, stageOf } from './stage.ts';

describe('stageOf', () => {
  it.each(['local', 'dev', 'prod'])('knows %s', (name) => {
    expect(stageOf(name, 'rest')).toMatchObject({ name, gateway: 'rest' });
  });

  it('gives a stage with a suffix the settings of its kind under its own name', () => {
    const anna = stageOf('dev-anna', 'http');
    expect(anna).toEqual({ ...stageOf('dev', 'http'), name: 'dev-anna' });
    expect(nameIn(anna, 'items')).toBe('gdmarket-dev-anna-items');
    expect(stageOf('prod-eu', 'http').keepData).toBe(true);
  });

  it('keeps names of functions within the 64 characters that Lambda allows', () => {
    const longest = stageOf(`prod-${'a'.repeat(16)}`, 'http');
    expect(nameIn(longest, 'projections', 'rebuild').length).toBeLessThanOrEqual(64);
    expect(() => stageOf(`prod-${'a'.repeat(17)}`, 'http')).toThrow('must be one of');
  });

  it('lets callees keep concurrency for themselves on AWS, unless told otherwise', () => {
    const callees = (stage: string, concurrency?: string) => stageOf(stage, 'http', concurrency).concurrency.callees;
    expect(callees('prod')).toEqual(concurrencyOf.prod.callees);
    expect(callees('dev', 'reserved')).toEqual(concurrencyOf.dev.callees);
    expect(callees('prod', 'shared')).toBeUndefined();
    expect(callees('local')).toBeUndefined();
    expect(() => callees('dev', 'none')).toThrow('must be reserved or shared, not none');
  });

  it('asks people to sign in everywhere but on an emulator, unless told otherwise', () => {
    const signIn = (stage: string, wanted?: string) => stageOf(stage, 'http', 'shared', undefined, wanted).signIn;
    expect(['local', 'dev', 'dev-anna', 'prod', 'prod-eu'].map((stage) => signIn(stage))).toEqual([
      'open',
      ...['required', 'required', 'required', 'required'],
    ]);
    expect([signIn('local', 'required'), signIn('dev', 'open')]).toEqual(['required', 'open']);
  });

  it.each(['prod', 'prod-eu'])('opens %s only for a word that nobody types by mistake', (stage) => {
    expect(() => stageOf(stage, 'http', 'shared', undefined, 'open')).toThrow(
      `Stage ${stage} would let everybody change, and see, what nobody owns. If you want that, say -c signIn=open-to-everybody.`,
    );
    expect(stageOf(stage, 'http', 'shared', undefined, 'open-to-everybody').signIn).toBe('open');
  });

  it.each(['', 'no', 'Required', true])('refuses %j for signing in, naming the choices', (wanted) => {
    expect(() => stageOf('dev', 'http', 'shared', undefined, wanted)).toThrow(
      '-c signIn=… must be open, required or open-to-everybody',
    );
  });

  it.each([undefined, 'production', 'toString', 1, 'local-anna', 'dev-', 'dev-Anna', 'dev-a-b', 'dev_anna'])(
    'refuses %s, naming the choices',
    (name) => {
      expect(() => stageOf(name, 'http')).toThrow('must be one of local, dev, prod');
    },
  );

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

  it('keeps first pages no longer than a second: a view may be that late', () => {
    const ages = (['local', 'dev', 'prod'] as const).map((name) => stageOf(name, 'http').firstPageMaxAgeMs);
    expect(ages).toEqual([0, 1_000, 1_000]);
  });
});

describe('nameIn', () => {
  it('begins with the market and the stage', () => {
    expect(nameIn({ name: 'dev' })).toBe('gdmarket-dev');
    expect(nameIn({ name: 'dev' }, 'item', 'http')).toBe('gdmarket-dev-item-http');
  });
});
