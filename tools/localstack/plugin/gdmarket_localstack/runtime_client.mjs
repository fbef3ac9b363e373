// A minimal Lambda runtime for Node: loads _HANDLER from LAMBDA_TASK_ROOT and serves the Runtime API's loop.
import { existsSync, statSync, writeSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

const { env } = process;
const [host, port] = env.AWS_LAMBDA_RUNTIME_API.split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let requestId;

function call(method, path, body) {
  return new Promise((done, fail) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const outgoing = request({ host, port, method, agent, headers, path: `/2018-06-01/runtime/${path}` }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done({ headers: response.headers, body: Buffer.concat(chunks).toString() }));
      response.on('error', fail);
    });
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

function describe(error) {
  const errorType = error?.name ?? typeof error;
  return JSON.stringify({ errorType, errorMessage: error?.message ?? String(error), trace: (error?.stack ?? '').split('\n') });
}

function named(name, message) {
  return Object.assign(new Error(message), { name });
}

// console as in Lambda: text with tabs, or one JSON object, per line
for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace']) {
  const level = method === 'log' ? 'INFO' : method.toUpperCase();
  console[method] = (...args) => {
    const timestamp = new Date().toISOString();
    const asJson = () => JSON.stringify({ timestamp, level, requestId, message: args.length === 1 ? args[0] : format(...args) });
    const asText = () => `${timestamp}\t${requestId}\t${level}\t${format(...args).replaceAll('\n', '\r')}`;
    writeSync(1, `${env.AWS_LAMBDA_LOG_FORMAT === 'JSON' ? asJson() : asText()}\n`);
  };
}

async function loadHandler() {
  const [, file, path] = /^(.*?)\.([^.]+(?:\.[^.]+)*)$/.exec(basename(env._HANDLER));
  const base = resolve(env.LAMBDA_TASK_ROOT, dirname(env._HANDLER), file);
  const found = ['.js', '.mjs', '.cjs'].map((ending) => base + ending).find((name) => existsSync(name) && statSync(name).isFile());
  if (!found) throw named('Runtime.ImportModuleError', `Cannot find module '${file}'`);
  const module = found.endsWith('.mjs') ? await import(pathToFileURL(found)) : createRequire(found)(found);
  const handler = path.split('.').reduce((object, key) => object?.[key], module);
  if (typeof handler !== 'function') throw named('Runtime.HandlerNotFound', `${env._HANDLER} is undefined or not exported`);
  return handler;
}

function contextOf(headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId: requestId,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

// without LocalStack there is no work left; any other unhandled rejection ends the process in Lambda, too
process.on('unhandledRejection', (error) => {
  console.error('Unhandled Promise Rejection', error);
  process.exit(128);
});

let handler;
try {
  handler = await loadHandler();
} catch (error) {
  console.error(error);
  await call('POST', 'init/error', describe(error));
  process.exit(1);
}
for (;;) {
  const { headers, body } = await call('GET', 'invocation/next');
  requestId = headers['lambda-runtime-aws-request-id'];
  env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
  try {
    const result = await handler(JSON.parse(body), contextOf(headers));
    await call('POST', `invocation/${requestId}/response`, JSON.stringify(result) ?? 'null');
  } catch (error) {
    console.error('Invoke Error', error);
    await call('POST', `invocation/${requestId}/error`, describe(error));
  }
}
