import { mix, unit } from '#lab/random.ts';
import type { FunctionInvoker, InvocationResult } from '#shared/calls/function-invoker.ts';
import { InvocationRejected } from '#shared/calls/invocation-rejected.error.ts';
import type { Machine, Run, Site } from '../engine/machine.ts';
import type { CircuitWatch } from '../rules/breaker/transitions.ts';
import type { Blame } from '../rules/report-violation.ts';
import type { Ending, FunctionPool } from './function-pool.ts';
import { withAdded } from './next-version.ts';

/** A failed connection, as Node reports it. */
class ConnectionFailed extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * Invokes one function from an instance of another. The call may be refused, throttled, or lost on the way there or
 * back, and the callee may die. The callee goes on whatever happens to its caller, so its effects may come at any later
 * time.
 */
export function createSimulatedInvoker(
  machine: Machine,
  site: Site,
  callee: FunctionPool<unknown, unknown>,
  timeoutMs: number,
  watch: CircuitWatch,
  blame: Blame,
): FunctionInvoker {
  const { strikes, delay, later } = machine;

  function answer(run: Run, place: number, ending: Ending<unknown>): Promise<InvocationResult> {
    return new Promise((resolve) => {
      if (ending.kind !== 'returned') watch.fails();
      // Lambda notices half of the functions that die; of the others nobody hears.
      if (ending.kind === 'died' && unit(mix(place, 0x61)) < 0.5) return;
      const late = strikes('call delayed', place) ? unit(mix(place, 0x62)) * 2 * timeoutMs : 0;
      later(run, late + delay('call', mix(place, 0x63)), () => resolve(toResult(ending)));
    });
  }

  return {
    invoke: (functionName, payload, signal) => {
      watch.calls();
      signal.addEventListener('abort', watch.fails);
      const asked = machine.step(
        site,
        { pace: 'call', what: () => `calls ${functionName} ${payload}` },
        async (run, place): Promise<InvocationResult> => {
          const notTaken = refusalOf(place);
          if (notTaken !== undefined) {
            watch.fails();
            throw notTaken;
          }
          // A mistake of the caller: it says nothing about the dependency.
          if (strikes('call rejected', place, run)) throw new InvocationRejected(404, 'Function not found.');
          const lost = strikes('call lost', place);
          const name = () => `${functionName} for ${run.name()}`;
          const answered = new Promise<Ending<unknown>>((resolve) => {
            machine.scheduler.after(delay('call', place), () =>
              callee.invoke(messageOf(payload), mix(place, 0x64), name, resolve),
            );
          }).then((ending) => answer(run, place, ending));
          if (!lost) return answered;
          watch.fails();
          throw new ConnectionFailed('ECONNRESET');
        },
      );
      limited(site.run, signal, asked);
      return asked;
    },
  };

  /**
   * Why the call is refused. The run does not count as crippled, because the caller has an answer for every outcome of
   * a call.
   */
  function refusalOf(place: number): Error | undefined {
    // Some services report a throttle by its name alone.
    const [status, code] = unit(mix(place, 0x66)) < 0.5 ? [429] : [400, 'ThrottlingException'];
    if (strikes('call throttled', place)) return new InvocationRejected(status, 'Rate Exceeded.', code);
    if (strikes('call fails', place))
      return new InvocationRejected(unit(mix(place, 0x65)) < 0.5 ? 500 : 502, 'Service error.');
    return strikes('call refused', place) ? new ConnectionFailed('ECONNREFUSED') : undefined;
  }

  /** The payload as it arrives; the next version adds fields that this one does not know. */
  function messageOf(payload: string): unknown {
    const message: unknown = JSON.parse(payload);
    return site.isNext ? withAdded(message) : message;
  }

  /** Checks that the caller waits no longer than the time limit. */
  function limited(run: Run | undefined, signal: AbortSignal, asked: Promise<unknown>): void {
    let answered = false;
    const note = (): void => {
      answered = true;
    };
    asked.then(note, note);
    if (run === undefined) return;
    later(run, timeoutMs + 1, () => {
      if (!answered && !signal.aborted) blame('calls have a time limit', `${run.name()} still waits`);
    });
  }
}

/** The answer that Lambda gives: the function's value, or the error that it threw. */
function toResult(ending: Ending<unknown>): InvocationResult {
  if (ending.kind === 'returned') return { payload: JSON.stringify(ending.value) };
  const error = ending.kind === 'threw' ? ending.error : new Error('Runtime exited without providing a reason');
  return {
    payload: JSON.stringify({ errorType: error.name, errorMessage: error.message }),
    functionError: 'Unhandled',
  };
}
