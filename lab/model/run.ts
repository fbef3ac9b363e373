import { text } from 'node:stream/consumers';
import { replayWalk } from './replay-walk.ts';
import { readWalks } from './walk.ts';

/** Replays the walks on standard input and prints how many agreed; exits with code 1 when one did not. */
const walks = readWalks(await text(process.stdin));
const failures: unknown[] = [];
for (const walk of walks) await replayWalk(walk).catch((error: unknown) => failures.push(error));
const moves = walks.reduce((sum, walk) => sum + walk.moves.length, 0);
for (const failure of failures.slice(0, 3)) console.log(failure instanceof Error ? failure.message : failure);
console.log(`${walks.length - failures.length} of ${walks.length} walks are the same, ${moves} moves.`);
process.exitCode = failures.length === 0 && walks.length > 0 ? 0 : 1;
