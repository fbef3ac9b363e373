import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { PlantedFault } from './planted-fault.ts';

const REGISTER = fileURLToPath(new URL('register.ts', import.meta.url));
const SIMULATION = fileURLToPath(new URL('../run.ts', import.meta.url));

/** Node's compile cache, which saves half the time of a process that plays few histories. */
const COMPILED = fileURLToPath(new URL('../../../node_modules/.cache/simulation', import.meta.url));

/** A fault may make a history run forever; this is far above what any hunt takes. */
const LIMIT_MS = 600_000;

const result = z.object({
  failure: z.optional(z.object({ history: z.number(), rule: z.string(), message: z.string() })),
});

/** The first history that broke a rule, if any did. */
export type SimulationResult = z.output<typeof result>;

/**
 * Simulates in a new process, from the history `first` on, with a planted fault if one is given, until a rule breaks or
 * all histories are played.
 * Rejects when the process gives no result, because the fault could not be planted or broke the simulation itself.
 */
export async function simulate(
  { seed, first, histories }: Record<'first' | 'histories', number> & { readonly seed: string },
  fault?: PlantedFault,
): Promise<SimulationResult> {
  const planting = fault === undefined ? [] : ['--import', REGISTER];
  const which = ['--seed', seed, '--first', String(first), '--histories', String(histories)];
  const args = [...planting, SIMULATION, ...which, '--json'];
  return readResult(fault?.name ?? 'no fault', await run(args, fault?.name));
}

interface Output {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

function run(args: readonly string[], name?: string): Promise<Output> {
  const env = { NODE_COMPILE_CACHE: COMPILED, ...process.env, PLANTED_FAULT: name };
  const options = { env, timeout: LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? error?.signal ?? 0, stdout, stderr }),
    );
  });
}

function readResult(what: string, { code, stdout, stderr }: Output): SimulationResult {
  try {
    if (code !== 0 && code !== 1) throw new Error(`exit ${code}`);
    return result.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  } catch (error) {
    throw new Error(`${what}: no result (${String(error)})\n${stderr.slice(-2_000)}`);
  }
}
