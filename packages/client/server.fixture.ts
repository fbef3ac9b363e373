import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';

/** A request as the server got it. */
interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer of the server: 200, with an object's JSON, unless it says otherwise. */
interface Given {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

/**
 * Runs a server until the test ends. It gives one answer after another, and then the last one again. `{url}` in an answer
 * becomes the server's address.
 */
export async function serve(...answers: Given[]) {
  const asked: Asked[] = [];
  let url = '';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = await request.toArray();
    const { method, url: path, headers } = request;
    const given = answers[asked.length] ?? answers.at(-1) ?? {};
    asked.push({ method, path, headers, body: Buffer.concat(chunks).toString() });
    const text = typeof given.body === 'string' ? given.body : JSON.stringify(given.body ?? {});
    response.writeHead(given.status ?? 200, given.headers).end(text.replaceAll('{url}', url));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address === 'object') url = `http://127.0.0.1:${address?.port}`;
  return { url, asked };
}

/** A refusal that passes at once. */
export function later(status: number, seconds = 0): Given {
  return { status, headers: { 'retry-after': String(seconds) } };
}
