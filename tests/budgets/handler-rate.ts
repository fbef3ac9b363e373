import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What is measured. */
export interface HandlerRun {
  /** The bundle to run. */
  readonly bundle: string;
  /** The event that it handles again and again, as JSON. */
  readonly event: string;
  readonly times: number;
  readonly variables: Readonly<Record<string, string>>;
  /** Milliseconds after which AWS answers. */
  readonly answerMs: number;
  /** What AWS answers to the body of a request. */
  readonly answer: (body: string) => object;
}

/** How fast an instance handles one event after another. */
export interface HandlerRate {
  readonly seconds: number;
  /** Seconds of the processor. */
  readonly cpuSeconds: number;
  /** Requests to AWS for one event, the first included. */
  readonly requestsAnEvent: number;
}

const RUN = `
const { handler } = require(process.argv[1]);
const event = JSON.parse(process.env.EVENT);
const times = Number(process.env.TIMES);
process.stdout.write = () => true;
(async () => {
  await handler(event);
  const cpu = process.cpuUsage();
  const begun = process.hrtime.bigint();
  for (let time = 0; time < times; time++) await handler(event);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  console.error(JSON.stringify({ seconds, cpuSeconds: (user + system) / 1e6 }));
  process.exit(0);
})();`;

/** Runs a function in a process of its own, against a stand-in of AWS that answers everything after some time. */
export async function measureHandler(run: HandlerRun): Promise<HandlerRate> {
  // Outside the checkout, so that Node takes the bundle for CommonJS, as on Lambda.
  const folder = mkdtempSync(join(tmpdir(), 'gdmarket-rate-'));
  const file = join(folder, 'index.js');
  copyFileSync(run.bundle, file);
  let requests = 0;
  const aws = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests += 1;
      const text = JSON.stringify(run.answer(Buffer.concat(chunks).toString()));
      setTimeout(() => response.end(text), run.answerMs);
    });
  });
  await new Promise<void>((resolve) => aws.listen(0, '127.0.0.1', resolve));
  const address = aws.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  const endpoint = `http://127.0.0.1:${address.port}`;
  try {
    const env = {
      PATH: process.env.PATH,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL: endpoint,
      FAILURE_QUEUE_URL: `${endpoint}/queue`,
      DEAD_LETTER_QUEUE_URL: `${endpoint}/queue`,
      ...run.variables,
      EVENT: run.event,
      TIMES: String(run.times),
    };
    const { stderr } = await promisify(execFile)(process.execPath, ['-e', RUN, file], { env });
    return { ...JSON.parse(stderr), requestsAnEvent: requests / (run.times + 1) };
  } finally {
    aws.close();
    rmSync(folder, { recursive: true });
  }
}
