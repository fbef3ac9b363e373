import { parentPort } from 'node:worker_threads';
import { playRow, type RowOfHistories } from './histories/play-histories.ts';

// Plays one row of histories a message and posts its result.
parentPort?.on('message', async (row: RowOfHistories) => parentPort?.postMessage(await playRow(row)));
