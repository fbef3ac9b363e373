import type { HistorySpec } from './history-spec.ts';
import type { HistoryOutcome } from './run-history.ts';

/** The longest line of a story, in characters. */
const WIDTH = 240;

/** A history as lines to read: what the clients planned, what happened when (in ms), and what broke. */
export function tellStory({ plan, profile, withoutCommands }: HistorySpec, outcome: HistoryOutcome): string[] {
  const planned = plan
    .filter(({ index }) => !withoutCommands.has(index))
    .map(({ client, wish }) => `  ${client}: ${JSON.stringify(wish)}`);
  const happened = outcome.story.map(({ at, who, what }) => {
    const line = `${at.toFixed(1).padStart(10)}  ${who}: ${what}`;
    return line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line;
  });
  const { violation } = outcome;
  return [
    'planned',
    ...planned,
    `faults: ${JSON.stringify(profile.rates)}`,
    'happened (ms)',
    ...happened,
    violation === undefined ? 'no rule broke' : `BROKEN: ${violation.rule}: ${violation.message}`,
  ];
}
