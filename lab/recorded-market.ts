import type { Client } from '@gdmarket/client';
import { environment } from '#support/environment.ts';
import { parseJson } from '#support/json.ts';
import type { Operation } from './simulation/histories/history.ts';

const TIMEOUT_MS = 30_000;

/**
 * The market as one client of a run reaches it. `record` gets every request, for the linearizability check, once it was
 * answered or given up; times are milliseconds of the monotonic clock.
 */
export function recordedMarket(client: string, record: (operation: Operation) => void): Client {
  const url = environment.GDMARKET_API;
  return {
    url,
    async fetch(address, init) {
      const body = parseJson(String(init.body));
      const request = {
        method: String(init.method),
        path: address.slice(url.length),
        ...(body && { body: Object(body) }),
      };
      const call = performance.now();
      try {
        const response = await fetch(address, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
        const text = await response.clone().text();
        const given = { status: response.status, body: parseJson(text) };
        record({ client, call, return: performance.now(), request, response: given });
        return response;
      } catch (error) {
        record({ client, call, return: undefined, request, response: undefined });
        throw error;
      }
    },
  };
}
