import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageRequest } from '../../domain/page.ts';
import { createFirstPages } from './first-pages.ts';

const first: PageRequest = { size: 20, descending: false };
let clock = 0;
let stored = ['camera'];
const read = vi.fn(async () => ({ entries: stored }));
beforeEach(() => {
  clock = 5_000;
  stored = ['camera'];
  read.mockClear();
});

function anInstance(maxAgeMs = 1_000) {
  const pages = createFirstPages<string>(maxAgeMs, () => clock);
  return async (request: PageRequest) => (await pages(request, read)).entries;
}

describe('first pages', () => {
  it('are read once for as long as they are kept, and then again', async () => {
    const show = anInstance();
    expect(await show(first)).toEqual(['camera']);
    stored = ['camera', 'tent'];
    clock += 999;
    expect(await show(first)).toEqual(['camera']);
    clock += 1;
    expect(await show(first)).toEqual(['camera', 'tent']);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('count their age from when they were asked for: what changed during the read may be missing', async () => {
    const pages = createFirstPages<string>(1_000, () => clock);
    const slow = async () => {
      clock += 600;
      return { entries: stored };
    };
    await pages(first, slow);
    clock += 400;
    await pages(first, read);
    expect(read).toHaveBeenCalledOnce();
  });

  it.each([
    ['another size', { ...first, size: 100 }],
    ['the other order', { ...first, descending: true }],
    ['a filter', { ...first, filter: { name: 'status', value: 'Rentable' } }],
  ])('with %s are other pages', async (_, other) => {
    const show = anInstance();
    await show(first);
    await show(other);
    await show(first);
    await show(other);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('are the only ones that are kept: a page behind a cursor is read each time', async () => {
    const show = anInstance();
    await show({ ...first, after: 20 });
    await show({ ...first, after: 20 });
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('that were not read are read by the next request', async () => {
    const show = anInstance();
    read.mockRejectedValueOnce(new Error('busy'));
    await expect(show(first)).rejects.toThrow('busy');
    expect(await show(first)).toEqual(['camera']);
  });

  it('are not kept for 0 ms, nor when the clock is set back', async () => {
    const none = anInstance(0);
    await none(first);
    await none(first);
    expect(read).toHaveBeenCalledTimes(2);
    const show = anInstance();
    await show(first);
    clock -= 3_600_000;
    await show(first);
    expect(read).toHaveBeenCalledTimes(4);
  });
});
