import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL, runFolder } from '../bootstrap/paths.mjs';
import { isAlive } from '../bootstrap/processes.mjs';
import type { Deployment } from './deploy.ts';

/** A market that `npm start` keeps running. */
export interface Market extends Pick<Deployment, 'endpoint' | 'api' | 'outputs'> {
  /** The process id of that command. */
  readonly pid: number;
  /** The port of the endpoint. */
  readonly port: number;
  /** ISO 8601. */
  readonly startedAt: string;
}

const NAME = 'market.json';

/** Tells other commands of this checkout where the market is. Returns the function that takes it back. */
export function announce(market: Market): () => void {
  const file = join(runFolder(market.port), NAME);
  mkdirSync(runFolder(market.port), { recursive: true });
  writeFileSync(file, `${JSON.stringify(market, undefined, 2)}\n`);
  return () => rmSync(file, { force: true });
}

/** The announced markets whose command is alive, latest first. */
export function announcedMarkets(): readonly Market[] {
  return globSync(join('run', '*', NAME), { cwd: LOCAL })
    .flatMap(read)
    .filter(({ pid }) => isAlive(pid))
    .sort((one, other) => other.startedAt.localeCompare(one.startedAt));
}

function read(file: string): readonly Market[] {
  try {
    return [JSON.parse(readFileSync(join(LOCAL, file), 'utf8'))];
  } catch {
    return [];
  }
}
