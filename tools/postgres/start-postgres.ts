import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { atEnd } from '../bootstrap/cleanup.mjs';
import { launch, TIE } from '../bootstrap/processes.mjs';
import { UserError } from '../bootstrap/user-error.mjs';
import { freePort } from '../emulator/ports.ts';
import { findPrograms, type Programs } from './binaries.ts';

/** A PostgreSQL server of its own. */
export interface Server {
  /** The address of its only database, for who owns it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const OWNER = 'owner';
const READY_WITHIN_MS = 30_000;
const POLL_MS = 20;

/**
 * Starts an empty PostgreSQL server on a free port of the loopback interface, as another user if this is root. It and
 * its files are gone when this process ends. Throws a UserError with the last lines of its log when it does not start.
 */
export async function startPostgres(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'gdmarket-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const programs = findPrograms(folder);
  const { as } = programs;
  const password = randomBytes(18).toString('base64url');
  const secret = join(folder, 'password');
  writeFileSync(secret, password);
  chmodSync(folder, 0o700);
  if (as !== undefined) chownSync(secret, as.uid, as.gid);
  const log = join(folder, 'log');
  const data = join(folder, 'data');
  const auth = [`--username=${OWNER}`, '--auth=scram-sha-256', `--pwfile=${secret}`];
  // The order of text is that of its bytes, as in Aurora DSQL.
  const made = start(programs, 'initdb', ['-D', data, ...auth, '--locale=C', '--encoding=UTF8', '--no-sync'], log);
  if ((await made.exited) !== 0) throw failed(log);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((one) => [
    '-c',
    one,
  ]);
  const server = start(programs, 'postgres', ['-D', data, '-p', String(port), ...settings], log);
  const forget = atEnd(remove);
  const url = `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`;
  await waitUntilReady(url, server, log);
  const stop = async () => {
    await server.stop();
    forget();
    remove();
  };
  return { url, stop };
}

type Running = ReturnType<typeof launch>;

/** The program ends with this process, even if that is killed. */
function start({ as, ...programs }: Programs, name: 'initdb' | 'postgres', args: string[], log: string): Running {
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', ...(as && { TIED_AS: `${as.uid}:${as.gid}` }) };
  return launch(process.execPath, [TIE, programs[name], ...args], { cwd: '/', env, log, tied: true });
}

async function waitUntilReady(url: string, server: Running, log: string): Promise<void> {
  for (const began = Date.now(); Date.now() - began < READY_WITHIN_MS; await delay(POLL_MS)) {
    if (server.hasExited()) break;
    if (await answers(url)) return;
  }
  throw failed(log);
}

async function answers(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2 });
  try {
    await sql`SELECT 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end();
  }
}

function failed(log: string): UserError {
  return new UserError(
    `PostgreSQL did not start:\n${readFileSync(log, 'utf8').trim().split('\n').slice(-10).join('\n')}`,
  );
}
