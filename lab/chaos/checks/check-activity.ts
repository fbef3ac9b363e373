import { type Asked, commandNames } from '../clients/commands.ts';

/**
 * The commands that succeed in every run, however much harm is done; each rule is about one of them. An owner may never
 * wish to change or delete an item.
 */
const usual = commandNames.filter((command) => command !== 'change' && command !== 'delete');

/** The commands that never succeeded, in words: a market in which nothing happens breaks no rule. */
export function checkActivity(asked: readonly Asked[]): readonly string[] {
  return usual
    .filter((command) => !asked.some((one) => one.command === command && one.status >= 200 && one.status < 300))
    .map((command) => `nobody got through with ${command}`);
}
