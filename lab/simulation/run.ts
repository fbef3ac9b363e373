import { parseArgs } from 'node:util';
import { playRow } from './histories/play-histories.ts';
import { replay } from './histories/replay.ts';

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    replay: { type: 'string' },
    whole: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** Plays histories in this one thread and returns the exit code. */
async function main(): Promise<number> {
  if (values.replay !== undefined) {
    const { text, broken } = await replay(values.replay, values.whole);
    console.log(text);
    return broken ? 1 : 0;
  }
  const began = performance.now();
  const { histories, steps, failure } = await playRow({
    seed: values.seed,
    first: Number(values.first),
    count: Number(values.histories),
  });
  if (values.json) console.log(JSON.stringify({ histories, steps, failure }));
  else {
    const perSecond = Math.round((histories / (performance.now() - began)) * 1000);
    console.log(`${histories} histories, ${perSecond} a second, ${Math.round(steps / histories)} steps each`);
    if (failure !== undefined) console.log(`"${failure.rule}" is broken: ${failure.message}`);
    if (failure !== undefined) console.log(`--replay ${failure.seed}:${failure.history}`);
  }
  return failure === undefined ? 0 : 1;
}

process.exitCode = await main();
