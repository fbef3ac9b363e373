import { signal } from '@preact/signals';
import { keep, kept } from '../../kept.ts';
import { person } from '../../person/person.ts';
import type { Seen } from './seen.ts';

type Shelves = Readonly<Record<string, readonly Seen[]>>;

const KEY = 'things';
const shelves = signal<Shelves>((kept(localStorage, KEY) as Shelves | undefined) ?? {});

/** What this browser remembers of the things of whoever uses it. All guests of an open market share theirs. */
export function remembered(): readonly Seen[] {
  return shelves.value[shelfOf()] ?? [];
}

/** Changes what is remembered, also after a reload. */
export function remember(change: (seen: readonly Seen[]) => readonly Seen[]): void {
  const seen = remembered();
  const changed = change(seen);
  if (changed === seen) return;
  shelves.value = { ...shelves.value, [shelfOf()]: changed };
  keep(localStorage, KEY, shelves.value);
}

function shelfOf(): string {
  return person.value?.hasAccount === true ? String(person.value.customerId) : 'guest';
}
