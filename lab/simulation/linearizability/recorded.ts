import * as z from 'zod/mini';
import type { Operation } from '../histories/history.ts';

/**
 * One line of a recorded history (JSON lines): a request as its client saw it. It is written when the answer has come
 * or the client gives up; the order of lines does not matter. The README of this folder describes every field.
 */
const recordedRequest = z.object({
  client: z.union([z.number(), z.string()]),
  callMs: z.number(),
  returnMs: z.optional(z.nullable(z.number())),
  method: z.string(),
  path: z.string(),
  body: z.optional(z.unknown()),
  status: z.optional(z.nullable(z.number())),
  answer: z.optional(z.unknown()),
});

/** What a recorder writes for each request. */
export type RecordedRequest = z.infer<typeof recordedRequest>;

/** A recorded request as an operation. */
function toOperation({
  client: who,
  callMs,
  returnMs,
  method,
  path,
  body,
  status,
  answer,
}: RecordedRequest): Operation {
  const client = String(who);
  const request = { method, path, ...(isRecord(body) ? { body } : {}) };
  if (typeof returnMs !== 'number' || typeof status !== 'number')
    return { client, call: callMs, return: undefined, request, response: undefined };
  return { client, call: callMs, return: returnMs, request, response: { status, body: answer } };
}

/**
 * The operations in a file's text: one JSON object a line; empty lines are skipped. Throws an error that names the
 * line.
 */
export function parseRecorded(text: string): Operation[] {
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [parseLine(line, at + 1)]));
}

function parseLine(line: string, at: number): Operation {
  try {
    return toOperation(recordedRequest.parse(JSON.parse(line)));
  } catch (cause) {
    throw new Error(`line ${at} is not a recorded request`, { cause });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
