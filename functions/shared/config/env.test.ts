import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { loadEnv } from './env.ts';

const schema = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  BLOCK_SIZE: z.coerce.number().check(z.int(), z.positive()),
  PUBLIC_PATH: z.optional(z.string()),
});

describe('the environment', () => {
  it('is read through the schema, other variables left out', () => {
    const env = loadEnv(schema, { TABLE_NAME: 'items', BLOCK_SIZE: '10', HOME: '/root' });
    expect(env).toEqual({ TABLE_NAME: 'items', BLOCK_SIZE: 10 });
    expectTypeOf(env.BLOCK_SIZE).toEqualTypeOf<number>();
  });

  it('is the process’s own unless another is given', () => {
    expect(loadEnv(z.object({ PATH: z.string() })).PATH).toBe(process.env.PATH);
  });

  it('names every variable that is missing or bad, and not its value', () => {
    const load = () => loadEnv(schema, { BLOCK_SIZE: 'swordfish' });
    expect(load).toThrow(/TABLE_NAME is missing/);
    expect(load).toThrow(/BLOCK_SIZE is bad/);
    expect(load).not.toThrow(/swordfish|PUBLIC_PATH/);
  });

  it('says that a variable that must be a number is missing, not bad', () => {
    expect(() => loadEnv(schema, { TABLE_NAME: 'items' })).toThrow('bad environment: BLOCK_SIZE is missing');
  });
});
