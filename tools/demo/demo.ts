import { runMain } from '../lib/main.mjs';
import { playScenario } from './play-scenario.ts';

/** Without a bus to listen to, effects are waited for as long as in the recording. */
const QUIET_MS = 800;
const BLIND_WAIT_MS = 1_500;

const events = process.argv.includes('--events');
const quietMs = events ? QUIET_MS : BLIND_WAIT_MS;
await runMain(() => playScenario({ write: (line) => console.log(line), events, quietMs }));
