import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { simulateCommand } from '../../tools/commands/simulate.ts';
import { replay, tellFailure } from './histories/replay.ts';
import { type Progress, playOnWorkers } from './worker-pool.ts';

const REPORT_MS = 10_000;

async function play(seed: string, histories: number, workers: number, json: boolean): Promise<number> {
  const began = performance.now();
  const told = ({ histories: done, steps }: Progress): string => {
    const seconds = (performance.now() - began) / 1000;
    return `${done} of ${histories} histories, ${Math.round(done / seconds)} a second, ${Math.round(steps / done)} steps each, ${seconds.toFixed(0)} s`;
  };
  if (!json) console.log(`seed ${seed}, ${workers} workers`);
  let reported = began;
  const progress = await playOnWorkers(seed, histories, workers, (so) => {
    if (json || performance.now() - reported < REPORT_MS) return;
    reported = performance.now();
    console.log(`… ${told(so)}`);
  });
  const { failure } = progress;
  if (json) {
    console.log(JSON.stringify(progress));
    return failure === undefined ? 0 : 1;
  }
  console.log(told(progress));
  if (failure === undefined) {
    console.log('No rule was broken.');
    return 0;
  }
  console.log(`\n${await tellFailure(failure)}`);
  return 1;
}

async function main(): Promise<number> {
  const { histories, seed, workers, replay: name, whole, json } = simulateCommand.read(process.argv.slice(2));
  if (name === undefined) {
    return play(seed ?? String(randomInt(1_000_000_000)), histories, workers ?? availableParallelism(), json);
  }
  const { text, broken } = await replay(name, whole);
  console.log(text);
  return broken ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
