import { mkdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runFolder } from '../bootstrap/paths.mjs';

/**
 * Runs `work`, which returns the exit code, with an empty folder for its files. If the code is not 0, the folder stays,
 * and a line says where.
 */
export async function inRunFolder(name: string, work: (folder: string) => Promise<number>): Promise<number> {
  const folder = runFolder(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const code = await work(folder);
  if (code === 0) rmSync(folder, { recursive: true, force: true });
  else console.log(`\nLogs are in ${relative('', folder)}.`);
  return code;
}
