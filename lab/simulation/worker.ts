import { parentPort } from 'node:worker_threads';
import { playRow, type RowOfHistories } from './histories/play-histories.ts';

// A row at a time; it answers with how the row went.
parentPort?.on('message', async (row: RowOfHistories) => parentPort?.postMessage(await playRow(row)));
