import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** The most bytes of six operations and the runtime, minified and compressed: a page loads them first. */
const MOST_BYTES = 1_500;

const USE = `export {
  changeItem, changeReservation, entries, expectStatus, listItems, registerItem, reserve, writeReview
} from '@gdmarket/client';`;

describe('what the client weighs in a browser', () => {
  const { outputFiles } = buildSync({
    stdin: { contents: USE, resolveDir: import.meta.dirname },
    ...({ bundle: true, minify: true, write: false, format: 'esm', platform: 'browser' } as const),
  });
  const [{ contents, text }] = outputFiles as [(typeof outputFiles)[0]];

  it('stays below its budget', () => {
    expect(gzipSync(contents).length).toBeLessThan(MOST_BYTES);
  });

  it('is what is used', () => {
    expect(text).toContain('/reviews');
    expect(text).not.toContain('/payments');
  });
});
