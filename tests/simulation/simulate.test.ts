import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { playOnWorkers } from './crew.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LIMIT_MS = 180_000;

/** Runs a script of this folder, with a fault planted in the market if one is named. Gives its exit code and what it printed. */
function runScript(
  script: string,
  args: readonly string[],
  fault?: string,
): Promise<{ readonly code: number; readonly output: string }> {
  const planted = fault === undefined ? [] : ['--import', `${HERE}planted-faults/register.ts`];
  const env = { ...process.env, ...(fault === undefined ? {} : { PLANTED_FAULT: fault }) };
  return new Promise((resolve) => {
    execFile(process.execPath, [...planted, `${HERE}${script}`, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

describe('the command', { timeout: LIMIT_MS }, () => {
  it('says that no rule was broken', async () => {
    const { code, output } = await runScript('simulate.ts', ['--histories', '60', '--seed', 'one', '--workers', '2']);
    expect(output).toMatch(/60 of 60 histories, \d+ a second/);
    expect(output).toContain('No rule was broken.');
    expect(code).toBe(0);
  });

  it('finds the same history whatever the number of workers, tells the least of it, and how to play it again', async () => {
    const fault = 'money-not-given-back';
    const found = (workers: string) =>
      runScript('simulate.ts', ['--histories', '1000', '--seed', 'two', '--workers', workers], fault);
    const [alone, together] = [await found('1'), await found('3')];
    const least = /planned[\s\S]*npm run simulate.*$/m;
    expect(alone.code).toBe(1);
    expect(least.exec(together.output)?.[0]).toBe(least.exec(alone.output)?.[0]);
    expect(alone.output).toContain('BROKEN: books and payment agree');
    const name = /--replay (\S+)$/m.exec(alone.output)?.[1] ?? '';
    const again = await runScript('run.ts', ['--replay', name], fault);
    expect(again.code).toBe(1);
    expect(alone.output).toContain(again.output.trim());
    // It takes a rental that is paid and given up, nothing else.
    expect(alone.output.split('planned\n')[1]?.split('faults:')[0]?.trim().split('\n').length).toBeLessThanOrEqual(5);
  });

  it('prints one line for tools', async () => {
    const { code, output } = await runScript('run.ts', ['--histories', '5', '--seed', 'three', '--json']);
    expect(JSON.parse(output)).toEqual({ histories: 5, steps: expect.any(Number) });
    expect(code).toBe(0);
  });

  it.each([
    [['--histories', 'many'], '--histories is a whole number from 1, not "many"'],
    [['--worker', '2'], "Unknown option '--worker'"],
  ])('refuses %j', async (args, reason) => {
    const { code, output } = await runScript('simulate.ts', args);
    expect(output).toContain(reason);
    expect(code).toBe(1);
  });
});

describe('histories on several threads', { timeout: LIMIT_MS }, () => {
  it('are the same as on one', async () => {
    const alone = await playOnWorkers('threads', 120, 1, () => undefined);
    expect(await playOnWorkers('threads', 120, 3, () => undefined)).toEqual(alone);
    expect(alone).toMatchObject({ histories: 120, failure: undefined });
  });
});
