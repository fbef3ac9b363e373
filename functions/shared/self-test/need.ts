/** Something that a function cannot do its work without: a cheap read of it, which rejects when it is out of reach. */
export type Need = () => Promise<unknown>;

/** What a function needs, by the variable that names it. */
export type Needs = Readonly<Record<string, Need>>;
