import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { named } from '#support/environment.ts';
import type { Fault } from './fault.ts';

const templates = z.object({
  experimentTemplates: z.array(z.object({ id: z.string(), tags: z.optional(z.record(z.string(), z.string())) })),
});
const started = z.object({ experiment: z.object({ id: z.string() }) });

/**
 * Starts the stage's experiment of AWS Fault Injection Service (`-c faults=on`), and stops it. By AWS's command line: the
 * SDK's client for this service is years behind the others.
 */
export const experiment: Fault = {
  name: 'experiment',
  targets: ['callees'],
  pauseMs: [1_000, 5_000],
  holdMs: [20_000, 40_000],
  async unavailable() {
    if (process.env.AWS_ENDPOINT_URL) return 'an emulator has no Fault Injection Service';
    try {
      return (await templateId()) === undefined
        ? 'the stage has no experiment: deploy it with -c faults=on'
        : undefined;
    } catch (error) {
      return `AWS’s command line does not list experiments: ${error instanceof Error ? error.message : error}`;
    }
  },
  async strike(_, hold) {
    const template = (await templateId()) ?? '';
    const { id } = started.parse(await fis('start-experiment', '--experiment-template-id', template)).experiment;
    await hold().finally(() => fis('stop-experiment', '--id', id));
    return 1;
  },
};

async function templateId(): Promise<string | undefined> {
  const { experimentTemplates } = templates.parse(await fis('list-experiment-templates'));
  return experimentTemplates.find(({ tags }) => tags?.Name === named('callees'))?.id;
}

async function fis(...words: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)('aws', ['fis', ...words, '--output', 'json']);
  return JSON.parse(stdout);
}
