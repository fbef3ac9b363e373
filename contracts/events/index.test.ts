import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { calls } from '../calls/index.ts';
import type { EventContract } from './define-events.ts';
import { events } from './index.ts';
import { matches } from './pattern.fixture.ts';

const all = Object.values(events);

/** The files of a folder, with their exports. */
async function modulesIn<E>(folder: URL, wanted: RegExp): Promise<{ file: string; exports: Record<string, E> }[]> {
  const files = (await readdir(folder)).filter((file) => wanted.test(file));
  return Promise.all(
    files.map(async (file) => ({ file, exports: await import(/* @vite-ignore */ new URL(file, folder).href) })),
  );
}

function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

/** What EventBridge compares with a pattern when this event is on the bus. */
function busMessage({ name, source, example }: (typeof all)[number]) {
  return {
    version: '0',
    source,
    'detail-type': name,
    detail: { specversion: '1.0', source, type: name, data: example },
  };
}

describe('the index', () => {
  it('has the events of every aggregate there is a file for, each once, and no others', async () => {
    const files = await modulesIn<Record<string, EventContract>>(new URL('.', import.meta.url), /\.events\.ts$/);
    const found = files.flatMap(({ file, exports }) => {
      const aggregate = file.replace('.events.ts', '');
      const own = Object.values(exports[`${aggregate}Events`] ?? {});
      for (const { source } of own) expect(source).toBe(`gdmarket.${aggregate}`);
      return own;
    });
    expect(new Set(found)).toEqual(new Set(all));
    expect(found).toHaveLength(all.length);
  });

  it('has every event under the name it has on the bus', () => {
    for (const [name, contract] of Object.entries(events)) expect(contract.name).toBe(name);
  });

  it('of calls has every call there is a file for', async () => {
    const folder = new URL('../calls/', import.meta.url);
    const files = await modulesIn(folder, /^(?!define-call|index).*(?<!\.test)\.ts$/);
    expect(Object.assign({}, ...files.map(({ exports }) => exports))).toEqual({ ...calls });
    for (const [name, contract] of Object.entries(calls)) expect(contract.name).toBe(name);
    for (const { file, exports } of files)
      expect(Object.keys(exports).map((name) => `${kebab(name)}.ts`)).toEqual([file]);
  });
});

describe.each(all.map((contract) => [contract.name, contract] as const))('%s', (_name, contract) => {
  it('has an example that satisfies its schema, and has nothing beyond it', () => {
    expect(contract.data.safeParse(contract.example)).toEqual({ success: true, data: contract.example });
  });

  it('refuses what is no such event', () => {
    for (const data of [undefined, null, {}, [], 'text', { ...contract.example, version: -1 }]) {
      expect(contract.data.safeParse(data).success).toBe(false);
    }
  });

  it('has a pattern that selects itself and no other event', () => {
    expect(all.filter((other) => matches(contract.pattern, busMessage(other)))).toEqual([contract]);
  });

  it('has a pattern that does not select an event of its name from elsewhere', () => {
    const message = busMessage(contract);
    expect(matches(contract.pattern, { ...message, source: 'somebody.else' })).toBe(false);
    expect(matches(contract.pattern, { ...message, source: undefined })).toBe(false);
  });
});
