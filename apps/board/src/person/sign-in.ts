/** Leaves for the pages where people sign in. They come back to the screen that they left. */
export async function signIn(): Promise<void> {
  const { beginSignIn } = await import('./oauth.ts');
  await beginSignIn({ silently: false });
}
