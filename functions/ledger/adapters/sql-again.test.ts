import { describe, expect, it } from 'vitest';
import { again } from './sql-again.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** Work that fails so often before it succeeds, and what it took. */
async function tried(codes: readonly string[]) {
  const pauses: number[] = [];
  let tries = 0;
  const work = async () => {
    const code = codes[tries];
    tries += 1;
    if (code !== undefined) throw failure(code);
    return 'done';
  };
  const result = await again(
    work,
    async (ms) => void pauses.push(ms),
    () => 1,
  ).catch((error) => error.code);
  return { result, tries, pauses };
}

describe('a statement that fails', () => {
  it.each(['40001', 'OC000', 'OC001', 'ECONNRESET', 'CONNECTION_CLOSED'])('is sent again after %s', async (code) => {
    expect(await tried([code])).toStrictEqual({ result: 'done', tries: 2, pauses: [20] });
  });

  it('is given up after four tries, with growing pauses between them', async () => {
    const lost = Array.from({ length: 9 }, () => '40001');
    expect(await tried(lost)).toStrictEqual({ result: '40001', tries: 4, pauses: [20, 40, 80] });
  });

  it.each(['42501', '23514', '28P01'])('is not sent again after %s, which does not pass', async (code) => {
    expect(await tried([code])).toStrictEqual({ result: code, tries: 1, pauses: [] });
  });
});
