import type { SourceMap } from 'node:module';

/** A frame's position in a bundle: file, line and column, both from 1. */
const place = /((?:file:\/\/)?\/[^\s()]+\.c?js):(\d+):(\d+)/g;

/**
 * An error's stack with positions in the sources instead of the bundle. Places in a file without a map, and places that
 * the map does not know, stay. `mapOf` gives the map of a file that the stack names.
 */
export function mapStack(stack: string, mapOf: (file: string) => SourceMap | undefined): string {
  return stack.replace(place, (found, file: string, line: string, column: string) => {
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !('originalSource' in entry)) return found;
    const source = entry.originalSource.replace(/^(\.\.\/)+/, '');
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
