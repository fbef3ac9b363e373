import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { emulatorProcesses, functionIn, type Process, readProcess, readProcessTable } from './process-table.ts';

const LOCALSTACK_WORKER = 'runtime_client.mjs';

/**
 * The processes in which our own emulator runs one function, by the function's full name. Only the emulator started by
 * the command that runs this (or by the process GDMARKET_STARTED_BY) counts, never another's.
 */
export async function processesOf(functionName: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const one of (await ours()) ?? []) {
    if ((await functionOf(one)) === functionName) found.push(one.pid);
  }
  return found;
}

/** Why processes of functions cannot be found here; undefined when they can. */
export async function whyNoProcesses(): Promise<string | undefined> {
  try {
    return (await ours()) === undefined ? 'the functions are no processes of an emulator started here' : undefined;
  } catch (error) {
    return `processes cannot be listed: ${error instanceof Error ? error.message : error}`;
  }
}

async function ours(): Promise<readonly Process[] | undefined> {
  const all = process.platform === 'linux' ? await fromProc() : await fromPs();
  const starter = process.env.GDMARKET_STARTED_BY;
  const { port } = new URL(process.env.AWS_ENDPOINT_URL ?? 'http://localhost');
  return emulatorProcesses(all, process.pid, starter === undefined ? undefined : Number(starter), port);
}

/** Slim Linux machines have no `ps`. */
async function fromProc(): Promise<readonly Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = (pid: string, file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const all = await Promise.all(
    pids.map(async (pid) => readProcess(await read(pid, 'stat'), await read(pid, 'cmdline'))),
  );
  return all.flatMap((one) => one ?? []);
}

async function fromPs(): Promise<readonly Process[]> {
  const fields = ['-o', 'pid=', '-o', 'ppid=', '-o', 'pgid=', '-o', 'args='];
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', ...fields], { maxBuffer: 2 ** 26 });
  return readProcessTable(stdout);
}

/** LocalStack's processes name the function in their environment only. */
async function functionOf({ pid, command }: Process): Promise<string | undefined> {
  const name = functionIn(command);
  if (name !== undefined || !command.includes(LOCALSTACK_WORKER)) return name;
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
  return /(?:^|\0)AWS_LAMBDA_FUNCTION_NAME=([^\0]+)/.exec(environment)?.[1];
}
