import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { playOnWorkers } from './worker-pool.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** How a script ended. */
interface Ending {
  readonly code: number;
  readonly output: string;
}

/** Runs a script of this folder, with a planted fault if one is named. Returns its exit code and output. */
function runScript(script: string, args: readonly string[], fault?: string): Promise<Ending> {
  if (fault === undefined) return runWith([], {}, script, args);
  return runWith(['--import', `${HERE}planted-faults/register.ts`], { PLANTED_FAULT: fault }, script, args);
}

/** Runs a script of this folder with a statement inserted before a line of one of the simulation's files. */
function runPatched(
  { file, line, statement }: Record<'file' | 'line' | 'statement', string>,
  script: string,
  args: readonly string[],
): Promise<Ending> {
  const PATCH = JSON.stringify({ file, find: line, replace: `${statement}\n${line}` });
  return runWith(['--import', `${HERE}patch.fixture.ts`], { PATCH }, script, args);
}

function runWith(
  flags: readonly string[],
  variables: Record<string, string>,
  script: string,
  args: readonly string[],
): Promise<Ending> {
  const env = { ...process.env, ...variables };
  return new Promise((resolve) => {
    execFile(process.execPath, [...flags, `${HERE}${script}`, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

/** The one line of JSON; the other lines say which checks of linearizability were given up. */
function lineForTools(output: string): unknown {
  return JSON.parse(output.split('\n').find((line) => line.startsWith('{')) ?? '');
}

describe('the command', () => {
  it('says that no rule was broken', async () => {
    const { code, output } = await runScript('simulate.ts', ['--histories', '12', '--seed', 'one', '--workers', '2']);
    expect(output).toMatch(/12 of 12 histories, \d+ a second/);
    expect(output).toContain('No rule was broken.');
    expect(code).toBe(0);
  });

  it('finds the same history whatever the number of workers, tells the least of it, and how to play it again', async () => {
    const fault = 'money-not-given-back';
    const found = (workers: string) =>
      runScript('simulate.ts', ['--histories', '1000', '--seed', 's3', '--workers', workers], fault);
    const [alone, together] = [await found('1'), await found('2')];
    const least = /planned[\s\S]*npm run simulate.*$/m;
    expect(alone.code).toBe(1);
    expect(least.exec(together.output)?.[0]).toBe(least.exec(alone.output)?.[0]);
    expect(alone.output).toMatch(/BROKEN: (books and payment agree|nothing left reserved)/);
    const name = /--replay (\S+)$/m.exec(alone.output)?.[1] ?? '';
    const again = await runScript('run.ts', ['--replay', name], fault);
    expect(again.code).toBe(1);
    expect(alone.output).toContain(again.output.trim());
    // A rental that is paid and given up is enough.
    expect(alone.output.split('planned\n')[1]?.split('faults:')[0]?.trim().split('\n').length).toBeLessThanOrEqual(5);
  });

  it('prints one line for tools', async () => {
    const { code, output } = await runScript('run.ts', ['--histories', '2', '--seed', 'three', '--json']);
    expect(lineForTools(output)).toEqual({ histories: 2, steps: expect.any(Number) });
    expect(code).toBe(0);
  });

  it.each([
    [['--histories', 'many'], '--histories wants a whole number from 1, not "many".'],
    [['--worker', '2'], "Unknown option '--worker'"],
  ])('refuses %j', async (args, reason) => {
    const { code, output } = await runScript('simulate.ts', args);
    expect(output).toContain(reason);
    expect(code).toBe(1);
  });
});

describe('the command, when something throws that nobody catches', () => {
  const MANY = ['--histories', '100000', '--seed', 'three', '--workers', '2'];

  /** Runs a statement in each history in which a payment was declined, shortly before its end. */
  const whenDeclined = (statement: string) => ({
    file: 'histories/play-out.ts',
    line: '  clients.readEverything();\n',
    statement: `if (operations.some(({ response }) => response?.status === 402)) ${statement}`,
  });

  it.each([
    ['in the history itself', "throw new TypeError('a decline');"],
    ['where nobody waits for it', "void Promise.reject(new TypeError('a decline'));"],
  ])('%s: tells what, the least of the history, and how to play it again', async (_, statement) => {
    const { code, output } = await runPatched(whenDeclined(statement), 'simulate.ts', MANY);
    expect(output).toMatch(
      /BROKEN: nothing throws: TypeError: a decline\n.* at .*\(lab\/simulation\/histories\/play-out\.ts/,
    );
    // Something that is reserved and paid is enough.
    expect(output.split('planned\n')[1]?.split('faults:')[0]?.trim().split('\n').length).toBeLessThanOrEqual(4);
    const name = /--replay (\S+)$/m.exec(output)?.[1] ?? '';
    expect(name).toMatch(/^three:\d+$/);
    expect(Number(/(\d+) of 100000 histories/.exec(output)?.[1])).toBeLessThan(1_000);
    expect(code).toBe(1);
    const again = await runPatched(whenDeclined(statement), 'simulate.ts', ['--replay', name]);
    expect(again.code).toBe(1);
    expect(output).toContain(again.output.trim());
  });

  it('tells tools, too', async () => {
    const patch = whenDeclined("throw new TypeError('a decline');");
    const { code, output } = await runPatched(patch, 'run.ts', ['--histories', '100000', '--seed', 'three', '--json']);
    expect(lineForTools(output)).toMatchObject({
      failure: { seed: 'three', history: expect.any(Number), rule: 'nothing throws', message: 'TypeError: a decline' },
    });
    expect(code).toBe(1);
  });

  it('names a history that cannot even be drawn', async () => {
    const statement = "if (index === 9) throw new RangeError('no plan');";
    const patch = { file: 'histories/history-spec.ts', line: '  const place = ', statement };
    const { code, output } = await runPatched(patch, 'simulate.ts', MANY);
    expect(output).toMatch(/BROKEN: nothing throws: RangeError: no plan\n[\s\S]*--replay three:9$/m);
    expect(code).toBe(1);
  });

  it('names the histories in which a whole thread ended, and stops the others', async () => {
    const { code, output } = await runPatched(whenDeclined('process.exit(7);'), 'simulate.ts', MANY);
    expect(output).toMatch(/a thread ended with code 7 in histories \d+ to \d+ of seed three/);
    expect(output).toMatch(/node lab\/simulation\/run\.ts --seed three --first \d+ --histories 10$/m);
    expect(code).toBe(1);
  });
});

describe('histories on several threads', () => {
  it('are the same as on one', async () => {
    const alone = await playOnWorkers('threads', 15, 1, () => undefined);
    expect(await playOnWorkers('threads', 15, 2, () => undefined)).toEqual(alone);
    expect(alone).toMatchObject({ histories: 15, failure: undefined });
  });
});
