/** @typedef {'dim' | 'red' | 'yellow' | 'green' | 'cyan' | 'bold'} Colour */

/** @type {Record<Colour, number>} */
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };

/**
 * A painter for one output.
 *
 * @param {boolean} enabled whether the output shows colours
 * @returns {(colour: Colour, text: string) => string} text in that colour, or as it is
 */
export function painter(enabled) {
  return (colour, text) => (enabled ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text);
}

/** Paints for our standard output: a terminal gets colours unless NO_COLOR is set, a file or pipe never does. */
export const paint = painter(process.stdout.isTTY === true && !process.env.NO_COLOR);
