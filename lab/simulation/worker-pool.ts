import { Worker } from 'node:worker_threads';
import type { Failure, Row, RowOfHistories } from './histories/play-histories.ts';

/** How many histories a worker gets at a time: few, so that all workers end together. */
const ROW = 10;

/** How far the workers are. */
export interface Progress {
  readonly histories: number;
  readonly steps: number;
  readonly failure: Failure | undefined;
}

/**
 * Plays histories on several threads. Rows are handed out in order. When one breaks a rule, the rows before it are
 * finished, so the first history that breaks a rule is found whatever the number of workers. `onProgress` is called
 * after each row. When a thread dies, the others finish their rows; then it throws and names the histories of the dead
 * thread.
 */
export async function playOnWorkers(
  seed: string,
  histories: number,
  workers: number,
  onProgress: (progress: Progress) => void,
): Promise<Progress> {
  let next = 0;
  let ended = false;
  let progress: Progress = { histories: 0, steps: 0, failure: undefined };

  function take(): RowOfHistories | undefined {
    if (ended || progress.failure !== undefined || next >= histories) return undefined;
    const first = next;
    next += ROW;
    return { seed, first, count: Math.min(ROW, histories - first) };
  }

  function note(row: Row): void {
    const earlier = progress.failure;
    const first = earlier === undefined || (row.failure?.history ?? Number.POSITIVE_INFINITY) < earlier.history;
    progress = {
      histories: progress.histories + row.histories,
      steps: progress.steps + row.steps,
      failure: first ? row.failure : earlier,
    };
    onProgress(progress);
  }

  async function work(): Promise<void> {
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 192 },
    });
    try {
      for (let row = take(); row !== undefined; row = take()) note(await ask(worker, row));
    } finally {
      ended = true;
      await worker.terminate();
    }
  }

  await Promise.all(Array.from({ length: workers }, work));
  return progress;
}

function ask(worker: Worker, row: RowOfHistories): Promise<Row> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(threadEnded(row, cause));
    const exit = (code: number): void => fail(`code ${code}`);
    worker.once('error', fail);
    worker.once('exit', exit);
    worker.once('message', (answer: Row) => {
      worker.off('error', fail);
      worker.off('exit', exit);
      resolve(answer);
    });
    worker.postMessage(row);
  });
}

function threadEnded({ seed, first, count }: RowOfHistories, cause: unknown): Error {
  const where = `a thread ended with ${cause} in histories ${first} to ${first + count - 1} of seed ${seed}`;
  const again = `node lab/simulation/run.ts --seed ${seed} --first ${first} --histories ${count}`;
  return new Error(`${where}\nPlay them in one thread: ${again}`, { cause });
}
