import { DependencyUnavailable } from '@gdmarket/resilience';

/** Turns a missing answer of a guarded call into the outcome `unknown`, for callers that can continue without it. */
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
