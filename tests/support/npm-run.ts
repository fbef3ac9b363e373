import { execFile } from 'node:child_process';
import { hostileEnvironment } from './hostile-environment.ts';

/** How a command ended, and all its output. */
export interface Ending {
  readonly code: number;
  readonly output: string;
}

/** Runs a command as a person does, in a shell with settings for another AWS. `argv`: what follows `--`. */
export function npmRun(command: string, ...argv: readonly string[]): Promise<Ending> {
  const env = { ...process.env, ...hostileEnvironment };
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', command, '--', ...argv], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr });
    });
  });
}
