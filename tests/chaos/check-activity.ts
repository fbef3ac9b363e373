import type { Asked, CommandName } from './asked.ts';

/** What every run does, however bad the weather. */
const usual: readonly CommandName[] = ['register', 'reserve', 'pay', 'lend', 'return'];

/** The commands that nobody got through with, in words: a market in which nothing happens breaks no rule. */
export function checkActivity(asked: readonly Asked[]): readonly string[] {
  return usual
    .filter((command) => !asked.some((one) => one.command === command && one.status >= 200 && one.status < 300))
    .map((command) => `nobody got through with ${command}`);
}
