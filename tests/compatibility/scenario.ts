import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Json, parseJson } from '../support/json.ts';

/** The body as the recording has it. */
const json = z.pipe(
  z.unknown(),
  z.transform((value) => parseJson(JSON.stringify(value))),
);

/**
 * One step of the original's documented scenario: the request and the original's answer. `{api}` stands for the
 * address.
 */
const recordedStep = z.object({
  request: z.object({ method: z.string(), path: z.string(), body: z.optional(z.record(z.string(), z.string())) }),
  status: z.int(),
  note: z.optional(z.string()),
  location: z.optional(z.string()),
  body: z.optional(json),
});

/** A step of the recording, with its position from 1 and, for a repeated request, its repetition. */
export interface Step extends z.output<typeof recordedStep> {
  readonly position: number;
  /** `METHOD /path`, or from the second time on `METHOD /path (n)`. */
  readonly name: string;
  readonly body?: Json | undefined;
}

/** The recording of the original. */
export function recordedScenario(): readonly Step[] {
  const text = readFileSync(new URL('scenario.json', import.meta.url), 'utf8');
  const times = new Map<string, number>();
  return z
    .array(recordedStep)
    .parse(JSON.parse(text))
    .map((step, index) => {
      const key = `${step.request.method} ${step.request.path}`;
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return { ...step, position: index + 1, name: time === 1 ? key : `${key} (${time})` };
    });
}
