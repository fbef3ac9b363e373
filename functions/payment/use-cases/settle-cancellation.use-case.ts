import type { PaymentProvider } from './payment-provider.ts';

/** Gives the money of a cancelled payment back at the provider; may be repeated. Throws when the provider fails, so that the message comes again. */
export async function settleCancellation(
  provider: PaymentProvider,
  { authorizationId, captured }: { readonly authorizationId?: string | undefined; readonly captured: boolean },
): Promise<void> {
  if (authorizationId === undefined) return;
  // A hand-over may have captured it after the cancellation was decided: then only a refund gives it back.
  if (captured || (await provider.void(authorizationId)) === 'captured') await provider.refund(authorizationId);
}
