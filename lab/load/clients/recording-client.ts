import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { RecordedRequest } from '#lab/simulation/linearizability/recorded.ts';
import { type Answer, sendOnce } from '#support/http-client.ts';
import type { JsonObject } from '#support/json.ts';

/** A request: who sends it and what it asks. */
export interface Question {
  readonly client: number | string;
  readonly method: string;
  readonly path: string;
  readonly body?: JsonObject;
  readonly correlationId: string;
}

/** An answer with its times, in milliseconds of the monotonic clock. Without an answer, the client gave up. */
export interface Asked {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly answer: Answer | undefined;
}

/** Sends requests and records each for the linearizability check. */
export interface Desk {
  ask(question: Question): Promise<Asked>;
  /** Settles when everything is in the file. */
  close(): Promise<void>;
}

/** Opens a desk. `file` gets one JSON line for each request. */
export function openDesk(file: string): Desk {
  const stream = createWriteStream(file);
  return {
    async ask({ client, method, path, body, correlationId }) {
      const headers = { 'x-correlation-id': correlationId };
      const sentAt = performance.now();
      const answer = await sendOnce(method, path, { body, headers }).catch(() => undefined);
      const answeredAt = performance.now();
      const came = answer && { returnMs: answeredAt, status: answer.status };
      const line: Omit<RecordedRequest, 'body' | 'answer'> = { client, callMs: sentAt, method, path, ...came };
      stream.write(`${JSON.stringify({ ...line, body, answer: answer?.body })}\n`);
      return { sentAt, answeredAt, answer };
    },
    async close() {
      stream.end();
      await once(stream, 'finish');
    },
  };
}
