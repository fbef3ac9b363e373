import { specOf } from './history-spec.ts';
import type { Failure } from './play-histories.ts';
import { playHistory } from './run-history.ts';
import { shrink } from './shrink.ts';
import { tellStory } from './tell-story.ts';
import { thrown } from './thrown-errors.ts';

/** A history to read, and whether it broke a rule. */
export interface Replay {
  readonly text: string;
  readonly broken: boolean;
}

/**
 * Plays history `seed:index` and gives its story, shrunk when it breaks a rule unless the whole is wanted. A history that cannot be played at all has
 * no story: only what threw.
 */
export async function replay(name: string, whole: boolean): Promise<Replay> {
  try {
    return await tell(name, whole);
  } catch (error) {
    const { rule, message } = thrown(error);
    return { text: `BROKEN: ${rule}: ${message}`, broken: true };
  }
}

/** A history that broke a rule: which rule, the least of the history that still does, and the command that plays it again. */
export async function tellFailure({ seed, history, rule, message }: Failure): Promise<string> {
  const name = `${seed}:${history}`;
  const { text } = await replay(name, false);
  return [
    `History ${history} of seed ${seed} breaks "${rule}": ${message}`,
    `The least of it that still does:\n\n${text}`,
    `\nPlay it again: npm run simulate -- --replay ${name}`,
  ].join('\n');
}

async function tell(name: string, whole: boolean): Promise<Replay> {
  const colon = name.lastIndexOf(':');
  const spec = specOf(name.slice(0, colon), Number(name.slice(colon + 1)));
  const shrunk = whole ? undefined : await shrink(spec);
  const told = shrunk ?? { spec, outcome: await playHistory(spec, { telling: true }) };
  const lines = tellStory(told.spec, told.outcome);
  if (shrunk !== undefined) lines.push(`(shrunk by playing ${shrunk.tries} histories; all of it: --whole)`);
  return { text: lines.join('\n'), broken: told.outcome.violation !== undefined };
}
