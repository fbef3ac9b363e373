import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 128 random bits, for addresses. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** What is kept of a secret that nobody has to be shown again. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Whether two texts are equal. How long it takes says nothing about where they differ. */
export function isSame(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [first, second] = [Buffer.from(digestOf(one)), Buffer.from(digestOf(other))];
  return timingSafeEqual(first, second);
}
