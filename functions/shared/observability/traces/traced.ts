import type { Noted } from './segment.ts';
import { createTracer, type Tracer } from './tracer.ts';

let tracer: Tracer | undefined;

// A constant in bundles: where a stage sends no traces, they have no code for it (ADR 0009).
if (process.env.TRACES === 'on') startTracing(process.env.AWS_XRAY_DAEMON_ADDRESS);

/** Sends traces to the daemon at this address until the returned function is called. */
export function startTracing(address: string | undefined): () => void {
  const started = createTracer(address);
  tracer = started;
  return () => {
    started?.stop();
    tracer = undefined;
  };
}

/**
 * Runs what a function does for one request, call or event, as a part of its trace: that of `traceparent`, if given, else
 * Lambda's own of this invocation. Where the stage sends no traces, and where this one is not sampled, it is just the work.
 */
export function traced<T>(name: string, work: () => Promise<T>, traceparent?: string): Promise<T> {
  return tracer === undefined ? work() : tracer.run(name, work, traceparent);
}

/** The `traceparent` of what the current work causes; undefined when its trace is not sampled. */
export function currentTraceparent(): string | undefined {
  return tracer?.traceparent();
}

/** Notes the fields of a log line in the current work. */
export function noteLine(isError: boolean, fields: Noted): void {
  tracer?.note(isError, fields);
}
