/** The numbers of people. */
export interface People {
  /** A person's number (consistent read); undefined before the first sign-in. `sub`: the issuer's id of the person. */
  find(sub: string): Promise<number | undefined>;
  /**
   * Writes a person's number unless the person has one. Returns the number in force: this one, or the earlier one. One
   * conditional write.
   */
  add(sub: string, customerId: number): Promise<number>;
}
