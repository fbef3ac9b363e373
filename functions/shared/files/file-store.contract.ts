import { beforeEach, expect, it } from 'vitest';
import type { FileStore } from './file-store.ts';

/** What every store of files does. `make` returns an empty one. */
export function fileStoreContract(make: () => Promise<FileStore>): void {
  let store: FileStore;
  beforeEach(async () => {
    store = await make();
  });
  const file = (text: string) => ({ bytes: Buffer.from(text), type: 'image/png' });
  const textOf = async (key: string, most = 100) => {
    const found = await store.read(key, most);
    return found && Buffer.from(found.bytes).toString();
  };

  const keysOf = async (prefix: string, after?: string) => (await store.list(prefix, after)).map(({ key }) => key);

  it('reads what was written last', async () => {
    await store.write('things/1/2', file('first'));
    await store.write('things/1/2', file('second'));
    expect(await textOf('things/1/2')).toBe('second');
    expect(await store.read('things/1/2', 100)).toMatchObject({ notes: {} });
  });

  it('reads no more than it is asked for', async () => {
    await store.write('long', file('0123456789'));
    expect(await textOf('long', 4)).toBe('0123');
    expect(await textOf('long', 10)).toBe('0123456789');
  });

  it('reads an empty file, and nothing where no file is', async () => {
    await store.write('empty', file(''));
    expect(await textOf('empty')).toBe('');
    expect(await store.read('other', 100)).toBeUndefined();
  });

  it('removes a file, also one that is not there', async () => {
    await store.write('things/1/2', file('x'));
    await store.remove('things/1/2');
    await store.remove('things/1/2');
    expect(await store.read('things/1/2', 100)).toBeUndefined();
  });

  it('lists what begins so', async () => {
    for (const key of ['things/1/3', 'things/1/2', 'things/10/1', 'rentals/1/2']) await store.write(key, file('x'));
    expect(await keysOf('things/1/')).toEqual(['things/1/2', 'things/1/3']);
    expect(await keysOf('things/2/')).toEqual([]);
  });

  it('lists what comes behind a key', async () => {
    for (const key of ['things/1/1', 'things/1/10', 'things/1/2']) await store.write(key, file('x'));
    expect(await keysOf('things/1/', 'things/1/1')).toEqual(['things/1/10', 'things/1/2']);
    expect(await keysOf('things/1/', 'things/1/2')).toEqual([]);
  });

  it('lists when files were stored, empty ones, too', async () => {
    await store.write('rentals/1/2/return/owner/3.too-large', file(''));
    const [listed] = await store.list('rentals/');
    expect(listed).toEqual({ key: 'rentals/1/2/return/owner/3.too-large', storedAt: expect.any(String) });
    const { storedAt = '' } = { ...listed };
    expect(new Date(storedAt).toISOString()).toBe(storedAt);
  });
}
