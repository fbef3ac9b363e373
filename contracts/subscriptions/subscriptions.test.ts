import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { events } from '../events/index.ts';

const folder = new URL('.', import.meta.url);
const files = (await readdir(folder)).filter((file) => !file.endsWith('.test.ts'));

describe.each(files)('the subscriptions in %s', (file) => {
  it('name only events that exist, each by its own name', async () => {
    const exports: Record<string, object> = await import(/* @vite-ignore */ new URL(file, folder).href);
    const lists = Object.entries(exports);
    expect(lists.map(([name]) => name)).toEqual([expect.stringMatching(/Subscriptions$/)]);
    for (const [name, contract] of lists.flatMap(([, list]) => Object.entries(list))) {
      expect(Object.keys(events)).toContain(name);
      expect(contract).toBe(new Map<string, unknown>(Object.entries(events)).get(name));
    }
  });
});
