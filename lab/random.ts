/**
 * Mixes two 32-bit numbers into one that looks like neither. Everything random in a history is derived from its seed
 * this way.
 */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b ^ (b >>> 15), 0x85ebca6b), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** A 32-bit hash of a text (FNV-1a, mixed). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash, text.length);
}

/** Maps a 32-bit number to [0, 1). */
export function unit(hash: number): number {
  return hash / 0x1_0000_0000;
}

/** A sequence of random draws that the seed decides. */
export interface Draws {
  /** [0, 1). */
  readonly unit: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** One of a list that is not empty. */
  readonly oneOf: <T>(...options: readonly [T, ...T[]]) => T;
  /** One of a list. Throws when it is empty. */
  readonly pick: <T>(choices: readonly T[]) => T;
  /** The same list in another order. */
  readonly shuffle: <T>(choices: readonly T[]) => readonly T[];
}

/** Makes a sequence of draws from a seed. */
export function createDraws(seed: number): Draws {
  let count = 0;
  const next = (): number => {
    count += 1;
    return unit(mix(seed, count));
  };
  return {
    unit: next,
    chance: (probability) => next() < probability,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    oneOf: (...options) => options[Math.floor(next() * options.length)] ?? options[0],
    pick<T>(choices: readonly T[]) {
      const [choice] = choices.slice(Math.floor(next() * choices.length));
      if (choices.length === 0 || choice === undefined) throw new Error('nothing to choose from');
      return choice;
    },
    shuffle: (choices) =>
      choices
        .map((choice) => ({ choice, place: next() }))
        .sort((one, other) => one.place - other.place)
        .map(({ choice }) => choice),
  };
}
