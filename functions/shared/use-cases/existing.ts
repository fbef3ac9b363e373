/** What a decision accepted exists afterwards. Takes the state that is left and gives it; throws when there is none: then a decision is wrong, not the caller. */
export function existing<S>(state: S | undefined): S {
  if (state === undefined) throw new Error('a decision accepted something that does not exist');
  return state;
}
