/**
 * @template T
 * @typedef {import('./options.mjs').Option<T>} Option
 */

/** @typedef {'http' | 'rest'} Gateway */

const PORTS = { least: 1, most: 65_535 };

/**
 * @param {string} help
 * @returns {Option<boolean>} one that is there or not
 */
export function flag(help) {
  return { help, read: (text) => text !== undefined };
}

/**
 * @param {string} value what stands for it in the help
 * @param {string} help
 * @returns {Option<string | undefined>} any text
 */
export function text(value, help) {
  return { help, value, read: (typed) => typed };
}

/**
 * @param {number} least the least it may be
 * @param {number} unlessTold
 * @param {string} help
 * @returns {Option<number>} a whole number
 */
export function wholeNumber(least, unlessTold, help) {
  return {
    help: `${help} (${unlessTold} unless told)`,
    value: 'N',
    read: (typed) => (typed === undefined ? unlessTold : readWholeNumber(typed, least)),
  };
}

/**
 * @param {string} help
 * @param {number} [least] the least it may be
 * @returns {Option<number | undefined>} a whole number, or nothing
 */
export function anyNumber(help, least = 0) {
  return { help, value: 'N', read: (typed) => (typed === undefined ? undefined : readWholeNumber(typed, least)) };
}

/**
 * @param {string} help
 * @returns {Option<number | undefined>} a TCP port
 */
export function port(help) {
  return {
    help,
    value: 'N',
    read(typed) {
      if (typed === undefined) return undefined;
      const number = /^\d{1,5}$/.test(typed) ? Number(typed) : 0;
      if (number >= PORTS.least && number <= PORTS.most) return number;
      throw new Error(`wants a number from ${PORTS.least} to ${PORTS.most}, not "${typed}".`);
    },
  };
}

/**
 * @template {string} C
 * @param {readonly C[]} choices
 * @param {string} help
 * @returns {Option<C | undefined>} one of them
 */
export function choice(choices, help) {
  return {
    help,
    value: choices.join('|'),
    read(typed) {
      const chosen = choices.find((one) => one === typed);
      if (chosen !== undefined || typed === undefined) return chosen;
      throw new Error(`is ${choices.join(' or ')}, not "${typed}".`);
    },
  };
}

/**
 * @returns {Option<Gateway | undefined>} the kind of API gateway
 */
export function gateway() {
  return choice(['http', 'rest'], 'the kind of API gateway (http unless told)');
}

/**
 * @param {string} help
 * @returns {Option<string | undefined>} local, dev or prod; dev-anna is a dev of one's own
 */
export function stage(help) {
  return {
    help,
    value: 'local|dev|prod',
    read(typed) {
      if (typed === undefined || /^(local|(dev|prod)(-[a-z0-9]{1,16})?)$/.test(typed)) return typed;
      throw new Error(`is local, dev or prod (or one of your own, as in dev-anna), not "${typed}".`);
    },
  };
}

/**
 * @param {string} help
 * @returns {Option<string | undefined>} an address without a final slash
 */
export function address(help) {
  return {
    help,
    value: 'ADDRESS',
    read(typed) {
      if (typed === undefined) return undefined;
      if (/^https?:\/\/./.test(typed) && URL.canParse(typed)) return typed.replace(/\/+$/, '');
      throw new Error(`is an address as in https://market.example, not "${typed}".`);
    },
  };
}

/**
 * @param {string} typed
 * @param {number} least
 */
function readWholeNumber(typed, least) {
  const number = Number(typed);
  if (typed.trim() !== '' && Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`wants a whole number from ${least}, not "${typed}".`);
}
