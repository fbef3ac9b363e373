import { markdownTable } from '../../../tools/docs/markdown-table.ts';
import type { Catch } from './hunt.ts';

/** How a hunt ended: with a result or an error. */
export type Ending = Catch | { readonly name: string; readonly error: string };

/** Whether the simulation noticed the fault. */
export function isCaught(ending: Ending): ending is Catch & { readonly rule: string } {
  return 'fault' in ending && ending.rule !== undefined;
}

/** The results as a table in Markdown: the fault, the rule that caught it, after how many histories, seconds. */
export function catchTable(endings: readonly Ending[]): string {
  return markdownTable(['fault', 'caught by', 'histories', 'seconds'], endings.map(rowOf));
}

/** The history that found each fault, by the fault's name, in a page that has such a table. */
export function knownFrom(page: string): ReadonlyMap<string, number> {
  const rows = page.matchAll(/^\| ([a-z-]+)(?: \(model: [a-z-]+\))? +\| (?!NO)[^|]+\| ([\d,]+) +\|/gm);
  return new Map([...rows].map(([, name = '', count = '']) => [name, Number(count.replaceAll(',', '')) - 1]));
}

function rowOf(ending: Ending): readonly string[] {
  if (!('fault' in ending)) return [ending.name, `NO RESULT: ${ending.error.split('\n')[0]}`, '', ''];
  const { fault, rule = 'NOT FOUND', histories, seconds } = ending;
  const name = fault.fromModel === undefined ? fault.name : `${fault.name} (model: ${fault.fromModel})`;
  return [name, rule, histories.toLocaleString('en'), seconds.toFixed(1)];
}
