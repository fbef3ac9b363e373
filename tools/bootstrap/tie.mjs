import { spawn } from 'node:child_process';

/**
 * Runs the program named by the arguments, and ends it with everything it started when whoever started this is gone,
 * also when that one was killed outright: standard input is a pipe whose other end only the starter holds. Must lead
 * its process group.
 */
const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
// the whole group is asked to end: this waits for the program
process.on('SIGTERM', () => {});
process.stdin.on('close', () => process.kill(-process.pid, 'SIGKILL')).resume();
