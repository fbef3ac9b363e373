import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { defaultGuardSettings } from '@gdmarket/resilience';
import { defaultLimits } from '#contracts/settings/limits.ts';
import { storedItem } from './stored-item.fixture.ts';

/** Lambda gives a function a core for each 1,769 MB. While it starts, it may use a whole one. */
const SHARE_OF_512_MB = 512 / 1_769;

/** Requests until code counts as warm, and those that are measured then. */
const WARMING = 300;
const WARM = 300;

/** What the first request of an instance costs, in milliseconds of the processor. */
export interface ColdStart {
  /** Before the first event is taken: code is loaded and, where there is an entry for that, the store is asked once. */
  readonly init: number;
  /** The first request: one item is read. */
  readonly first: number;
  /** What a client waits for at least: the start on a whole core, the request on the share of 512 MB. */
  readonly waited: number;
  /** One more request, when many have been answered, in ms of the processor. */
  readonly warm: number;
  /** Connections that were made. */
  readonly connections: number;
}

const RUN = `
const [, file] = process.argv;
const event = {
  version: '2.0', routeKey: 'GET /items/{itemNo}', pathParameters: { itemNo: '1', id: '1' }, resource: '/items/{id}', rawPath: '/items/1', rawQueryString: '', headers: { host: 'api' }, isBase64Encoded: false,
  requestContext: { apiId: 'a', domainName: 'api', stage: '$default', requestId: 'r', http: { method: 'GET', path: '/items/1' } },
};
let log = ''; process.stdout.write = (t) => { log += t; return true; };
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
(async () => {
  const begun = cpu();
  const { handler } = file.endsWith('.mjs') ? await import(file) : require(file);
  const ready = cpu();
  const context = { getRemainingTimeInMillis: () => 20_000 };
  const { statusCode } = await handler(event, context);
  const first = cpu() - ready;
  for (let request = 0; request < ${WARMING}; request += 1) await handler(event, context);
  const warmed = cpu();
  for (let request = 0; request < ${WARM}; request += 1) await handler(event, context);
  const warm = (cpu() - warmed) / ${WARM};
  process.stderr.write('\\n' + JSON.stringify({ statusCode, log, init: ready - begun, first, warm }));
  process.exit(0);
})();`;

/**
 * Starts `item-http` in a process of its own and lets it answer one `GET /items/1`, over TLS to a stand-in of DynamoDB and
 * SSM that answers at once. `entry`: the file that Lambda would load; a function of another stack must answer the same request. Needs the program openssl.
 */
export async function measureColdStart(entry: string): Promise<ColdStart> {
  const folder = mkdtempSync(join(tmpdir(), 'gdmarket-cold-'));
  let connections = 0;
  const server = createServer(certificateIn(folder), (request, response) => {
    request.resume().on('end', () => response.end(JSON.stringify(answerTo(request.headers))));
  });
  server.on('secureConnection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  try {
    const env = { PATH: process.env.PATH, ...variables, AWS_ENDPOINT_URL: `https://127.0.0.1:${address.port}` };
    // Outside the checkout, so that Node takes the bundle for CommonJS, as on Lambda.
    cpSync(dirname(entry), folder, { recursive: true });
    const file = join(folder, basename(entry));
    const { stderr } = await promisify(execFile)(process.execPath, ['-e', RUN, file], { env });
    const { statusCode, log, init, first, warm } = JSON.parse(stderr.slice(stderr.lastIndexOf('\n')));
    if (statusCode !== 200) throw new Error(`The item was not read: ${log}`);
    return { init, first, warm, waited: init + first / SHARE_OF_512_MB, connections };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

/** Checks certificates as on Lambda, against all authorities that Node knows, but lets the stand-in's pass. */
const variables = {
  NODE_TLS_REJECT_UNAUTHORIZED: '0',
  NODE_NO_WARNINGS: '1',
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'id',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'token',
  TABLE_NAME: 'items',
  ITEM_TABLE: 'items',
  PICTURES_BUCKET: 'pictures',
  POWERTOOLS_TRACE_ENABLED: 'false',
  PAYMENT_CALLEE: 'payment',
  BREAKER_TABLE: 'circuits',
  PAYMENT_GUARD_PARAMETER: 'guard',
  METRICS_NAMESPACE: 'market',
  SIGN_IN: 'open',
  IDENTITY_PARAMETER: 'identity',
  LIMITS_PARAMETER: 'limits',
};

function answerTo({ 'x-amz-target': target = '' }: Readonly<Record<string, unknown>>): object {
  if (String(target).startsWith('AmazonSSM'))
    return { Parameter: { Value: JSON.stringify({ ...defaultGuardSettings, ...defaultLimits }) } };
  return { Item: storedItem(1) };
}

function certificateIn(folder: string) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
  execFileSync('openssl', [...request, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
