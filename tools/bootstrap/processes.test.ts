import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { runTied } from './processes.mjs';

const PROCESSES = pathToFileURL(join(import.meta.dirname, 'processes.mjs')).href;

/** A program that prints its process id and never ends. */
const ENDLESS = 'console.log(process.pid); setInterval(() => {}, 1000)';

/** A command that runs it. */
const COMMAND = `
  const { runTied } = await import(${JSON.stringify(PROCESSES)});
  const onOutput = (text) => process.stdout.write(text);
  await runTied(process.execPath, ['-e', ${JSON.stringify(ENDLESS)}], { onOutput });`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('a program ends with the command that runs it, also when that is killed outright', async () => {
  const command = spawn(process.execPath, ['--input-type=module', '-e', COMMAND], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(command.stdout, 'data');
  const pid = Number(said);
  expect(isAlive(pid)).toBe(true);
  command.kill('SIGKILL');
  await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
});

it('gives exit code and output, also of a program that is not there', async () => {
  expect(await runTied(process.execPath, ['-e', 'console.log("so"); process.exit(3)'], {})).toEqual({
    code: 3,
    output: 'so\n',
  });
  const { code, output } = await runTied('/nowhere/npm', [], {});
  expect(code).toBe(1);
  expect(output).toContain('ENOENT');
});
