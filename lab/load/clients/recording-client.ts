import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Client } from '@gdmarket/client';
import { recordedMarket } from '#lab/recorded-market.ts';
import type { RecordedRequest } from '#lab/simulation/linearizability/recorded.ts';

/** Records what clients ask. */
export interface Desk {
  /** The market as this client reaches it. */
  marketOf(client: number | string): Client;
  /** Settles when everything is in the file. */
  close(): Promise<void>;
}

/** Opens a desk. `file` gets one JSON line for each request. */
export function openDesk(file: string): Desk {
  const stream = createWriteStream(file);
  return {
    marketOf: (name) =>
      recordedMarket(String(name), ({ client, call, request, response, ...times }) => {
        const came = { returnMs: times.return, status: response?.status, answer: response?.body };
        const line: RecordedRequest = { client, callMs: call, ...request, ...came };
        stream.write(`${JSON.stringify(line)}\n`);
      }),
    async close() {
      stream.end();
      await once(stream, 'finish');
    },
  };
}
