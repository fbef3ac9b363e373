/**
 * The state after a decision that accepts only what exists. Throws when there is none: then the decision is wrong, not
 * the caller.
 */
export function existing<S>(state: S | undefined): S {
  if (state === undefined) throw new Error('a decision accepted something that does not exist');
  return state;
}
