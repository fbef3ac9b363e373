import { type Asked, commandNames } from '../clients/commands.ts';

/** What every run does, however bad the weather: each rule is about one of them. An owner may have no wish to change or delete a thing. */
const usual = commandNames.filter((command) => command !== 'change' && command !== 'delete');

/** The commands that nobody got through with, in words: a market in which nothing happens breaks no rule. */
export function checkActivity(asked: readonly Asked[]): readonly string[] {
  return usual
    .filter((command) => !asked.some((one) => one.command === command && one.status >= 200 && one.status < 300))
    .map((command) => `nobody got through with ${command}`);
}
