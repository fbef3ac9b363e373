/**
 * Runs `work` for each item, in order, at most `lanes` at a time. Returns one promise for each item; a rejected one
 * does not stop the others.
 */
export function inLanes<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
): readonly Promise<R>[] {
  const waiting: (() => void)[] = [];
  let free = lanes;

  const turn = (): Promise<void> =>
    new Promise((go) => {
      if (free === 0) waiting.push(go);
      else {
        free -= 1;
        go();
      }
    });
  const done = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  return items.map(async (item) => {
    await turn();
    return work(item).finally(done);
  });
}
