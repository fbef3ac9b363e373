let last: Promise<unknown> = Promise.resolve();

/** Harm that moves a function's alias takes turns: each puts back what it found. */
export function inTurn<T>(harm: () => Promise<T>): Promise<T> {
  const mine = last.then(harm);
  last = mine.catch(() => undefined);
  return mine;
}
