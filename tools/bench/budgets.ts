import { calleeBundles, httpBundles, measureBundles } from '../../tests/budgets/bundles.ts';
import { measureCommands } from '../../tests/budgets/command-costs.ts';

const ROUNDS = 31;
/** The most import time, relative to a bundle that holds only the document client. */
const MOST_RATIO = 1.1;

console.log('What commands cost in DynamoDB (one aggregate, its event included; a consistent read is 1 unit)\n');
console.table(
  (await measureCommands()).map(({ command, requests, units }) => ({ command, 'round trips': requests, units })),
);

console.log(
  `\nWhat functions weigh, and how long they take to load (the fastest of ${ROUNDS} processes each, turn by turn)\n`,
);
const figures = measureBundles([...httpBundles, ...calleeBundles], ROUNDS);
console.table(
  figures.map(({ name, bytes, importMs, ratio }) => ({
    bundle: name,
    kB: Math.round(bytes / 1000),
    'import ms': Number(importMs.toFixed(1)),
    ratio: Number(ratio.toFixed(2)),
  })),
);
const slow = figures.filter(({ name, ratio }) => name.endsWith('-http') && ratio > MOST_RATIO);
console.log(
  slow.length === 0
    ? `\nEvery HTTP bundle loads within ${MOST_RATIO} × the bare one.`
    : `\nOver the budget of ${MOST_RATIO} ×: ${slow.map(({ name }) => name).join(', ')}.`,
);
