import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { readScenario } from './scenario.ts';

/** The number of the step that pays, as it is shown. */
const PAYMENT = 7;

afterEach(() => {
  vi.unstubAllEnvs();
});

/**
 * Plays the scenario against a server that answers as expected, unless `answer` has answered. Returns the output and
 * the exit code.
 */
async function play(answer: (step: number, asked: number, response: ServerResponse) => boolean) {
  const steps = readScenario();
  const asked = new Map<number, number>();
  const server = createServer(({ headers }, response) => {
    const step = Number(/-(\d+)$/.exec(String(headers['x-correlation-id']))?.[1]);
    asked.set(step, (asked.get(step) ?? 0) + 1);
    if (answer(step, asked.get(step) ?? 0, response)) return;
    const status = steps[step - 1]?.status ?? 500;
    response.writeHead(status >= 500 ? 200 : status, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.stubEnv('GDMARKET_API', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  // The address is read when the module is loaded.
  vi.resetModules();
  const { playScenario } = await import('./play-scenario.ts');
  const lines: string[] = [];
  const code = await playScenario({ write: (line) => lines.push(line), events: false, quietMs: 0 });
  server.close();
  return { code, text: lines.join('\n') };
}

it('asks again when the answer says after how long, and shows both answers', async () => {
  const { code, text } = await play((step, asked, response) => {
    if (step !== PAYMENT || asked > 2) return false;
    response.writeHead(503, { 'retry-after': '0' }).end('{"detail":"payment did not answer in time"}');
    return true;
  });
  expect(text).toMatch(/7 {2}PATCH .*\n {4}→ 503 {2}payment did not answer in time\n {6}asking again after 0 s/);
  expect(text.match(/→ 503/g)).toHaveLength(2);
  expect(text).toContain('Every step went as it should.');
  expect(code).toBe(0);
});

it('marks and names a step that went wrong', async () => {
  const { code, text } = await play((step, _, response) => {
    if (step !== PAYMENT) return false;
    response.writeHead(503, { 'retry-after': '0' }).end('{"detail":"payment is away"}');
    return true;
  });
  expect(text).toMatch(/ {2}✗ → 503 {2}payment is away\n {6}this went wrong: 2xx was expected/);
  expect(text.split('\n').slice(-2)).toEqual(['1 step went wrong:', '  ✗ 7  PATCH /reservations/1 → 503']);
  expect(code).toBe(1);
});
