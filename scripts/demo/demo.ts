import { describeError } from '../lib/user-error.mjs';
import { playScenario } from './play-scenario.ts';

try {
  process.exitCode = await playScenario((line) => console.log(line));
} catch (error) {
  console.error(`\n${describeError(error)}`);
  process.exitCode = 1;
}
