import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { emulatorProcesses, functionIn, type Process, readProcessTable } from './process-table.ts';

const LOCALSTACK_WORKER = 'runtime_client.mjs';

/**
 * The processes in which an emulator of ours runs one function, by the function's whole name. Only those of the emulator that the command
 * belongs to which runs this (or the one of GDMARKET_STARTED_BY, a process id) are found: never another's.
 */
export async function processesOf(functionName: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const one of (await ours()) ?? []) {
    if ((await functionOf(one)) === functionName) found.push(one.pid);
  }
  return found;
}

/** Why processes of functions cannot be found; undefined when they can. */
export async function whyNoProcesses(): Promise<string | undefined> {
  try {
    return (await ours()) === undefined ? 'the functions are no processes of an emulator started here' : undefined;
  } catch (error) {
    return `processes cannot be listed: ${error instanceof Error ? error.message : error}`;
  }
}

async function ours(): Promise<readonly Process[] | undefined> {
  const fields = ['-o', 'pid=', '-o', 'ppid=', '-o', 'pgid=', '-o', 'args='];
  const { stdout } = await promisify(execFile)('ps', ['-A', '-ww', ...fields], { maxBuffer: 2 ** 26 });
  const starter = process.env.GDMARKET_STARTED_BY;
  return emulatorProcesses(readProcessTable(stdout), process.pid, starter === undefined ? undefined : Number(starter));
}

/** LocalStack's processes say it in their environment only. */
async function functionOf({ pid, command }: Process): Promise<string | undefined> {
  const name = functionIn(command);
  if (name !== undefined || !command.includes(LOCALSTACK_WORKER)) return name;
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
  return /(?:^|\0)AWS_LAMBDA_FUNCTION_NAME=([^\0]+)/.exec(environment)?.[1];
}
