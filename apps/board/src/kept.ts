/** What one tab or one browser keeps for the board. Browsers may forbid it: then nothing is kept. */
export function kept(store: Storage, key: string): unknown {
  try {
    return JSON.parse(store.getItem(`board.${key}`) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value as JSON; undefined forgets it. */
export function keep(store: Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) store.removeItem(`board.${key}`);
    else store.setItem(`board.${key}`, JSON.stringify(value));
  } catch {
    // A full or forbidden store: the board works without.
  }
}
