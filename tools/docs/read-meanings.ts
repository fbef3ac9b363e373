import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A comment, and right after it the contract it is about. */
const COMMENTED = /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\s*(?<name>\w+): event\(/g;

/**
 * What each event means, by its name: the comment over its contract, on one line. Takes the folder of the contracts.
 */
export function readMeanings(folder: string): ReadonlyMap<string, string> {
  const files = globSync('*.ts', { cwd: folder }).sort();
  return new Map(files.flatMap((file) => meaningsIn(readFileSync(join(folder, file), 'utf8'))));
}

/** The same for one file. Takes its text. */
export function meaningsIn(text: string): [string, string][] {
  return [...text.matchAll(COMMENTED)].map(({ groups }) => [groups?.name ?? '', oneLine(groups?.comment ?? '')]);
}

function oneLine(comment: string): string {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
    .trim();
}
