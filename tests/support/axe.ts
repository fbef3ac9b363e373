import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page, each as `rule: elements`. `where`: a selector of the part to look at. Axe does not describe
 * what is good: that takes a third of its time.
 */
export async function foundByAxe(page: Page, options: RunOptions = {}, where?: string): Promise<readonly string[]> {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe);
  const asked = JSON.stringify({ ...options, resultTypes: ['violations'] } satisfies RunOptions);
  return page.evaluate(`axe.run(${where === undefined ? 'document' : JSON.stringify(where)}, ${asked}).then(
    ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
}
