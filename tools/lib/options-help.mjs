/** @typedef {import('./options.mjs').Table<import('./options.mjs').Options, unknown>} Shown */

const NAME_WIDTH = 24;

/**
 * @param {Pick<Shown, 'name' | 'options' | 'operands' | 'others'>} table
 * @returns {string} a command and its options in one line
 */
export function usageOf({ name, options, operands, others }) {
  const named = Object.entries(options).map(([option, { value }]) => `[${spelled(option, value)}]`);
  const more = others === undefined ? [] : [`[arguments of ${others}]`];
  const words = [...(operands === undefined ? [] : [operands]), ...named, ...more];
  return words.length === 0 ? name : `${name} -- ${words.join(' ')}`;
}

/**
 * @param {Pick<Shown, 'purpose' | 'options' | 'examples'>} table
 * @param {string} usage the line of `usageOf`
 * @returns {string} everything a person has to know of a command
 */
export function helpOf({ purpose, options, examples }, usage) {
  const lines = Object.entries(options).map(
    ([name, { value, help }]) => `  ${spelled(name, value).padEnd(NAME_WIDTH)} ${help}`,
  );
  const list = lines.length === 0 ? [] : ['', ...lines];
  const shown = examples.map((example) => `  ${example}`);
  return [purpose, '', `Usage: ${usage}`, ...list, '', 'For example:', ...shown].join('\n');
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function spelled(name, value) {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
