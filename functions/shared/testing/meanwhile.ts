/**
 * Wraps a port so that something else runs, to its end, before the first call of `method`: another writer comes in
 * between. The first function runs before the first call, the second before the second, and so on.
 *
 * @example
 *   const raced = meanwhile(things, 'save', () => things.save(theirChange));
 *   await raced.save(ourChange); // theirs is saved first
 */
export function meanwhile<T extends object>(
  port: T,
  method: keyof T,
  ...happenings: readonly (() => Promise<unknown>)[]
): T {
  const pending = [...happenings];
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (name !== method || typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        await pending.shift()?.();
        return Reflect.apply(member, target, args);
      };
    },
  });
}
