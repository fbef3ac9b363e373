/** Reports that a rule is broken, and how. */
export type Blame = (rule: string, message: string) => void;
