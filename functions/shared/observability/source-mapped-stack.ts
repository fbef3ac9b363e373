import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** A frame's position in a bundle: file, line and column, both from 1. */
const place = /((?:file:\/\/)?\/[^\s()]+\.c?js):(\d+):(\d+)/g;

const maps = new Map<string, SourceMap | undefined>();

/**
 * An error's stack with positions in the sources instead of the bundles. The `.map` file beside each bundle gives them;
 * positions without one stay. The first error loads the maps: Node's own `--enable-source-maps` loads them at every
 * cold start (a third more import time, ADR 0009).
 */
export function sourceMappedStack(stack: string): string {
  return stack.replace(place, (found, file: string, line: string, column: string) => {
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !('originalSource' in entry)) return found;
    const source = entry.originalSource.replace(/^(\.\.\/)+/, '');
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) maps.set(file, readMap(file));
  return maps.get(file);
}

function readMap(file: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file.replace(/^file:\/\//, '')}.map`, 'utf8')));
  } catch {
    return undefined;
  }
}
