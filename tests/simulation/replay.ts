import { specOf } from './history-spec.ts';
import { playHistory } from './run-history.ts';
import { shrink } from './shrink.ts';
import { tellStory } from './story.ts';

/** Plays history `seed:index` and gives its story, shrunk when it breaks a rule unless the whole is wanted; and whether it broke one. */
export async function replay(
  name: string,
  whole: boolean,
): Promise<{ readonly text: string; readonly broken: boolean }> {
  const colon = name.lastIndexOf(':');
  const spec = specOf(name.slice(0, colon), Number(name.slice(colon + 1)));
  const shrunk = whole ? undefined : await shrink(spec);
  const told = shrunk ?? { spec, outcome: await playHistory(spec, { telling: true }) };
  const lines = tellStory(told.spec, told.outcome);
  if (shrunk !== undefined) lines.push(`(shrunk by playing ${shrunk.tries} histories; all of it: --whole)`);
  return { text: lines.join('\n'), broken: told.outcome.violation !== undefined };
}
