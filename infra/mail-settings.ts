/** Whether a stage sends e-mail. */
export interface MailSettings {
  /** The sender's address; without it people are told on the board alone. */
  readonly mailFrom?: string | undefined;
}

/**
 * The setting from CDK context `mailFrom`. Links in e-mail need an address that stays, so it goes with `baseUrl`. Throws
 * a sentence that explains it.
 */
export function mailSettingsOf(
  mailFrom: unknown,
  { emulated, publicBaseUrl }: { readonly emulated: boolean; readonly publicBaseUrl?: string | undefined },
): MailSettings {
  if (mailFrom === undefined) return {};
  if (!/^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(String(mailFrom)))
    throw new Error(`-c mailFrom=… must be an address such as notices@market.example, not ${mailFrom}`);
  if (!emulated && !publicBaseUrl?.startsWith('https://'))
    throw new Error('-c mailFrom=… needs the address that e-mail leads to, as in -c baseUrl=https://market.example');
  return { mailFrom: String(mailFrom) };
}
