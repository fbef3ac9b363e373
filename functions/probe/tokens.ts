/** Port: an access token of one of the probe's own people, by their name. Throws when the pool gives none. */
export type TokenOf = (person: string) => Promise<string>;
