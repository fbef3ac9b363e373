import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL, runFolder } from './paths.mjs';
import { isAlive } from './processes.mjs';

/**
 * @typedef {object} Market a market that `npm start` keeps running
 * @property {number} pid of that command
 * @property {string} endpoint address of the emulator
 * @property {string} api address of the market's API
 * @property {number} port of the endpoint
 * @property {string} startedAt ISO 8601
 * @property {import('./deploy.mjs').Outputs} outputs of every stack
 */

const NAME = 'market.json';

/**
 * Tells other commands of this checkout where the market is.
 *
 * @param {Market} market what is running
 * @returns {() => void} takes it back
 */
export function announce(market) {
  const file = join(runFolder(market.port), NAME);
  mkdirSync(runFolder(market.port), { recursive: true });
  writeFileSync(file, `${JSON.stringify(market, undefined, 2)}\n`);
  return () => rmSync(file, { force: true });
}

/** @returns {Market[]} what is announced and whose command is alive, latest first */
export function announcedMarkets() {
  const runs = join(LOCAL, 'run');
  const files = existsSync(runs) ? readdirSync(runs).map((name) => join(runs, name, NAME)) : [];
  return files
    .flatMap(read)
    .filter(({ pid }) => isAlive(pid))
    .sort((one, other) => other.startedAt.localeCompare(one.startedAt));
}

/**
 * @param {string} file
 * @returns {Market[]}
 */
function read(file) {
  try {
    return [JSON.parse(readFileSync(file, 'utf8'))];
  } catch {
    return [];
  }
}
