import { DependencyUnavailable } from '../../shared/resilience/dependency-unavailable.error.ts';

/** A guarded call for whoever can go on without its answer: that there is none is an outcome, too. */
export function orUnknown<A extends readonly unknown[], O>(
  call: (...args: A) => Promise<O>,
): (...args: A) => Promise<O | { readonly outcome: 'unknown' }> {
  return async (...args) => {
    try {
      return await call(...args);
    } catch (error) {
      if (error instanceof DependencyUnavailable) return { outcome: 'unknown' };
      throw error;
    }
  };
}
