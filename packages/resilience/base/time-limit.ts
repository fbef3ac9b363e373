import { TimeLimitExceeded } from './time-limit-exceeded.error.ts';
/**
 * Runs `work` for at most `limitMs` milliseconds. At the limit it rejects with `TimeLimitExceeded` and aborts the
 * signal, whether or not the work listens. It ignores any later result of the work.
 */
export function withTimeLimit<T>(work: (signal: AbortSignal) => Promise<T>, limitMs: number): Promise<T> {
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      const error = new TimeLimitExceeded(limitMs);
      reject(error);
      controller.abort(error);
    }, limitMs);
    // The async wrapper turns a synchronous throw into a rejection.
    const run = async (): Promise<T> => work(controller.signal);
    run()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
