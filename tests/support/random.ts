/** A source of choices that are the same for the same seed. */
export interface Random {
  /** A fraction from 0 to just below 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  /** One of several; throws when there is none. */
  pick<T>(choices: readonly T[]): T;
  /** The same choices in another order. */
  shuffle<T>(choices: readonly T[]): readonly T[];
}

/** Choices from a seed (any whole number), by mulberry32: https://github.com/bryc/code/blob/master/jshash/PRNGs.md (public domain). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  const pick = <T>(choices: readonly T[]) => {
    const [choice] = choices.slice(between(0, choices.length - 1));
    if (choices.length === 0 || choice === undefined) throw new Error('nothing to choose from');
    return choice;
  };
  const shuffle = <T>(choices: readonly T[]) =>
    choices
      .map((choice) => ({ choice, place: fraction() }))
      .sort((one, other) => one.place - other.place)
      .map(({ choice }) => choice);
  return { fraction, between, pick, shuffle };
}
