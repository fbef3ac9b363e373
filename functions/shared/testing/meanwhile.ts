/**
 * A port before whose first call of `method` something else happens, to its end: the other one came in between.
 * Takes what happens as functions; the second is for the second call, and so on.
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
