import { DependencyUnavailable } from '@gdmarket/resilience';

/** Makes a missing answer an outcome, `unknown`, for callers that can go on without the answer of a guarded call. */
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
