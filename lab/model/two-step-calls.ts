/** Splits a call of another aggregate into two steps: it waits before the call, and again before its answer is used. */
export type Halve = <T>(call: () => Promise<T>, isAccepted: (answer: T) => boolean) => Promise<T>;

/** Thrown by a call: the request ends here as if it were refused. */
export class RequestEnds extends Error {}

/**
 * A request with a call in the middle, and how far it has come: before the call (0), or with an answer that is not used
 * yet (1).
 */
export interface HalfDone {
  readonly at: 0 | 1;
  /** Continues to its next stop. Returns what is left of it, or undefined when it is over. */
  readonly goOn: () => Promise<HalfDone | undefined>;
}

/**
 * Begins a request that makes one call. Returns it while it waits before the call, or undefined when it ended without a
 * call. A refusal ends it like anything else. It does not stop after an answer that was not accepted, because nothing
 * is written then. Throws what the request throws.
 */
export function begin(request: (halve: Halve) => Promise<unknown>): Promise<HalfDone | undefined> {
  let arrive: (stop: HalfDone | undefined) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;

  function untilNextStop(go: () => void): Promise<HalfDone | undefined> {
    return new Promise((resolve, reject) => {
      arrive = resolve;
      fail = reject;
      go();
    });
  }

  function stop(at: 0 | 1): Promise<void> {
    return new Promise((resolve) => arrive({ at, goOn: () => untilNextStop(resolve) }));
  }

  const halve: Halve = async (call, isAccepted) => {
    await stop(0);
    const answer = await call();
    if (isAccepted(answer)) await stop(1);
    return answer;
  };
  return untilNextStop(() => {
    request(halve).then(
      () => arrive(undefined),
      (error) => (error instanceof RequestEnds ? arrive(undefined) : fail(error)),
    );
  });
}
