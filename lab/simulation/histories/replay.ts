import { specOf } from './history-spec.ts';
import type { Failure } from './play-histories.ts';
import { playHistory } from './run-history.ts';
import { shrink } from './shrink.ts';
import { tellStory } from './tell-story.ts';
import { thrown } from './thrown-errors.ts';

/** A history's story, and whether the history broke a rule. */
export interface Replay {
  readonly text: string;
  readonly broken: boolean;
}

/**
 * Replays history `seed:index` and tells its story. If it breaks a rule, the story is shrunk, unless `whole`. A history
 * that cannot be played has no story, only the error.
 */
export async function replay(name: string, whole: boolean): Promise<Replay> {
  try {
    return await tell(name, whole);
  } catch (error) {
    const { rule, message } = thrown(error);
    return { text: `BROKEN: ${rule}: ${message}`, broken: true };
  }
}

/**
 * A broken rule as text: the rule, the smallest part of the history that still breaks it, and the command that replays
 * it.
 */
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
