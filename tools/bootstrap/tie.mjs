import { spawn } from 'node:child_process';

/**
 * Runs the program named by the arguments. Ends it, with everything it started, when the process that started this is
 * gone, even if that one was killed: standard input is a pipe whose other end only the starter holds. Must lead its
 * process group. `TIED_AS` names another user for the program, as `uid:gid`.
 */
const [program = '', ...args] = process.argv.slice(2);
const [uid, gid] = (process.env.TIED_AS ?? '').split(':').filter(Boolean).map(Number);
const child = spawn(program, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(gid === undefined ? {} : { uid, gid }),
});
child.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
// the signal reaches the whole group; this process waits for the program
process.on('SIGTERM', () => {});
process.stdin.on('close', () => process.kill(-process.pid, 'SIGKILL')).resume();
