/** The longest name of a person or an item, in characters: a row of 1 KB has room for it in any script. */
export const MAX_NAME = 100;
