import { atEnd } from './cleanup.mjs';

const REPEAT_MS = 5_000;
const REDRAW_MS = 200;
const terminal = process.stdout.isTTY === true;
const colours = terminal && !process.env.NO_COLOR;
/** ANSI codes, because styleText exists only since Node 20.12. */
const CODES = { dim: 2, red: 31, green: 32 };

/** @type {Map<string, number>} label of each running step and when it began */
const running = new Map();

/**
 * Shows that a piece of work is going on, and afterwards how long it took.
 *
 * @template T
 * @param {string} label what is being done
 * @param {() => Promise<T>} work the work itself
 * @returns {Promise<T>} the result of the work
 * @throws what the work throws
 */
export async function step(label, work) {
  const began = performance.now();
  running.set(label, began);
  const timer = setInterval(
    terminal ? redraw : () => say(`… ${label} ${seconds(began)}`),
    terminal ? REDRAW_MS : REPEAT_MS,
  );
  try {
    const result = await work();
    finish(label, `${paint('green', '✓')} ${label} ${paint('dim', seconds(began))}`);
    return result;
  } catch (error) {
    finish(label, `${paint('red', '✗')} ${label} ${paint('dim', seconds(began))}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Prints one line above the running steps.
 *
 * @param {string} line without a final newline
 */
export function say(line) {
  if (terminal && running.size > 0) process.stdout.write('\r\u001b[K');
  console.log(line);
}

/**
 * @param {string} label
 * @param {string} line
 */
function finish(label, line) {
  say(line);
  running.delete(label);
}

function redraw() {
  const steps = [...running].map(([label, began]) => `${label} ${seconds(began)}`).join(' · ');
  const width = (process.stdout.columns || 80) - 3;
  process.stdout.write(`\r\u001b[K${paint('dim', `… ${steps}`.slice(0, width))}`);
}

/**
 * @param {keyof typeof CODES} colour
 * @param {string} text
 */
function paint(colour, text) {
  return colours ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
}

/** @param {number} began */
function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}

atEnd(() => {
  if (terminal && running.size > 0) process.stdout.write('\r\u001b[K');
});
