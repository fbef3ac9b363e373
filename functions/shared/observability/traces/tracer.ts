import { AsyncLocalStorage } from 'node:async_hooks';
import { createDaemon, daemonAddress } from './daemon.ts';
import { watchRequests } from './outgoing-requests.ts';
import { beginSegment, documentOf, type Noted, noteIn, type Segment } from './segment.ts';
import { ofTraceHeader, ofTraceparent, toTraceparent } from './trace-context.ts';

/** Sends a segment document about each piece of work of a sampled trace. It never throws and nobody waits for it. */
export interface Tracer {
  /** Runs the work, and sends its document. The trace is that of `traceparent`, if given, else this invocation's own. */
  run<T>(name: string, work: () => Promise<T>, traceparent?: string): Promise<T>;
  /** The `traceparent` of what the current work causes; undefined when its trace is not sampled. */
  traceparent(): string | undefined;
  /** Notes the fields of a log line in the current work. */
  note(isError: boolean, fields: Noted): void;
  /** Sends nothing any more. */
  stop(): void;
}

/** A tracer that sends to the daemon at this address, if it can be read. */
export function createTracer(address: string | undefined): Tracer | undefined {
  const found = daemonAddress(address);
  if (found === undefined) return undefined;
  const daemon = createDaemon(found);
  const current = new AsyncLocalStorage<Segment>();
  const unwatch = watchRequests(() => current.getStore(), Date.now);
  return {
    async run(name, work, traceparent) {
      const segment = segmentOf(name, traceparent);
      if (segment === undefined) return current.exit(work);
      try {
        return await current.run(segment, work);
      } catch (error) {
        segment.facts.failed = true;
        throw error;
      } finally {
        quietly(() => daemon.send(documentOf(segment, Date.now())));
      }
    },
    traceparent() {
      const segment = current.getStore();
      return segment && toTraceparent({ traceId: segment.within.traceId, parentId: segment.id });
    },
    note(isError, fields) {
      const segment = current.getStore();
      if (segment !== undefined) quietly(() => noteIn(segment, isError, fields));
    },
    stop() {
      unwatch();
      daemon.close();
    },
  };
}

/** Lambda's own segment is the parent, unless the work has a cause in another trace. Both decide what is sampled. */
function segmentOf(name: string, traceparent: string | undefined): Segment | undefined {
  const isPart = traceparent === undefined;
  const within = isPart ? ofTraceHeader(process.env._X_AMZN_TRACE_ID) : ofTraceparent(traceparent);
  if (within === undefined) return undefined;
  return beginSegment(isPart ? name : (process.env.AWS_LAMBDA_FUNCTION_NAME ?? name), within, isPart, Date.now());
}

/** No fault in a trace may become one of the market. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // A trace is lost.
  }
}
