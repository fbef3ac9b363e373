import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A comment directly followed by its contract. */
const COMMENTED = /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\s*(?<name>\w+): event\(/g;

/**
 * The meaning of each event by its name: the comment of its contract, on one line. `folder`: the folder of the
 * contracts.
 */
export function readMeanings(folder: string): ReadonlyMap<string, string> {
  const files = globSync('*.ts', { cwd: folder }).sort();
  return new Map(files.flatMap((file) => meaningsIn(readFileSync(join(folder, file), 'utf8'))));
}

/** The meanings in the text of one file. */
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
