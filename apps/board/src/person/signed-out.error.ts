/** The issuer renews the tokens of whoever had signed in no more: what they asked for is not asked for in nobody's name. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}
